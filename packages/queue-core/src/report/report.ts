/**
 * What a report is: a description, from which everything else is made: its route and its entry in OpenAPI, JSON, CSV, the
 * workbook, the page to print, and its place on the console. A folder beside this file holds one report; reports.ts lists them.
 *
 *   facts (of a source) ─► counter ─► rows of figures ─► columns give them words ─► JSON, CSV, XLSX, page
 */

import type { Judged } from '../satisfaction/judged.ts'
import type { SkmForm } from '../satisfaction/skm.ts'
import type { BoothTimeFacts } from './booth-time-facts.ts'
import type { CaseFacts } from './case-facts.ts'
import type { MessageFacts } from './message-facts.ts'
import type { PublishedFacts } from './published-facts.ts'
import type { RatingFacts } from './rating-facts.ts'
import type { TicketFacts } from './ticket-facts.ts'
import type { SharedWords } from './words.ts'

/** What can be counted, by the name of its source. The server reads each as of one moment (apps/server/src/reports/sources.ts). */
export type Facts = {
  tickets: TicketFacts
  /** Of days before the hall's own, as another program told them. Nothing was promised then. [X5] */
  imported: TicketFacts
  /** Counts of periods before the hall's own. [S24] */
  published: PublishedFacts
  ratings: RatingFacts
  cases: CaseFacts
  messages: MessageFacts
  boothTimes: BoothTimeFacts
}

export type Figure = number | string | null
/** The figures of a row, some of them in groups; JSON tells them as they are. */
export type Values = { readonly [key: string]: Figure | { readonly [key: string]: Figure } }
export type Row<Its = Values> = Its & { key: string }

/** What texts are made with. `services`: the hall's names of its services, by letter. */
export type Names<Words = SharedWords> = {
  words: Words
  services: Readonly<Record<string, string>>
  /** What its booths are called, by number, of those that have a name. */
  booths?: Readonly<Record<string, string>> | undefined
  /** Of other rows that the hall named itself, by key: elements of its survey, kinds of its cases. */
  named?: Readonly<Record<string, string>>
  /** Days up to this date were imported, where there are any in the report. [X5] */
  importedTo?: string | undefined
}

export type Cell =
  | { kind: 'text'; value: string | null }
  /** YYYY-MM-DD, and 08:00. */
  | { kind: 'date' | 'hour'; value: string | null }
  /** A share of one: 0.9375 is 93.75 %. */
  | { kind: 'count' | 'share' | 'seconds'; value: number | null }
  /** Whole percents: 85 is 85 %. And a figure that is shown with two decimals. */
  | { kind: 'percent' | 'decimal'; value: number | null }
export type Kind = Cell['kind']

/** One figure of every row. */
export type Column<Words = SharedWords> = {
  /** Where it stands in the row: `issued`; `causes.unknown` is one of the group `causes`. */
  key: string
  heading(words: Words): string
  kind: Kind
  /** A figure that is a word for programs, as people read it. */
  say?(value: string, words: Words): string
  /** Characters, on paper and in a workbook; as wide as it needs unless given. */
  width?: number
  /** Shaded by its size beside the others that are shaded. */
  heat?: true
}

/** What the rows of a table stand for. */
export type Subject = {
  /** Of the columns that say which row it is; the first one names the sheet too. */
  headings(names: Names): readonly string[]
  /** As many as headings. */
  cells(key: string, names: Names): Cell[]
  label(key: string, names: Names): string
}

/** Leaves out a part of the facts where it is given: a service of the hall, or one of a few words. */
export type Parameter =
  | { kind: 'service'; about: string }
  | {
      kind: 'choice'
      about: string
      of: readonly string[]
      heading(names: Names): string
      label(value: string, names: Names): string
    }

/** A sentence of the definition in the reader's language, under the number of its rule in docs/rules.md. */
export type Definition = { rule: string; text: string }

export type Question = {
  /** The hall's dates, YYYY-MM-DD, both included. */
  from: string
  to: string
  /** The groupings that are asked for. */
  by: readonly string[]
  /** The moment of the report, epoch ms. */
  at: number
  /** Those of the report's own that are given. */
  parameters: Readonly<Record<string, string>>
  /** The forms of the hall's survey; the nine elements unless given. */
  forms?: readonly SkmForm[]
  /** Names of officers by their ids, only where the reader may see them. [R12] */
  officers?: Readonly<Record<string, string>>
  /** What the Ombudsman said, by year of assessment, as the office has entered it. [S19] */
  judged?: readonly Judged[]
  /** Components of its standard that each service publishes, by letter. [S20] */
  published?: Readonly<Record<string, readonly string[]>>
}

/** Takes in facts one by one, of the sources that it names. */
export type Counter<Its = Values> = {
  add: { readonly [Source in keyof Facts]?: (fact: Facts[Source]) => void }
  /** A figure that cannot be added up is null in it. */
  total(): Its
  /** In the order of the question's `by`. */
  tables(): { by: string; rows: Row<Its>[] }[]
}

/** `Words`: what it needs of the words; the shared ones and its own. */
export type ReportOf<Its, Words> = {
  /** In the address: `/api/v1/reports/NAME`. */
  name: string
  /** Roles of staff. */
  readers: readonly ('officer' | 'supervisor' | 'ops' | 'administrator')[]
  /** For OpenAPI; who may read it is added. */
  summary: string
  description: string
  /** The first is taken unless asked otherwise; a workbook holds all of them, a sheet each. */
  groupings: Readonly<Record<string, Subject>>
  parameters: Readonly<Record<string, Parameter>>
  /** In the names of files, plain letters. */
  fileName(words: Words): string
  title(words: Words): string
  /**
   * In their order. `total`: of the tables that are shown; without it, all that there can be. `by`: of that grouping, where its rows say
   * more than the others; without it, of all.
   */
  columns(total?: Its, by?: string): Column<Words>[]
  definition(words: Words): readonly Definition[]
  count(question: Question): Counter<Its>
}
