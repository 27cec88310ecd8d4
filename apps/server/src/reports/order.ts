/** What a report is made from: the reader's question, and what its thread cannot know. */
import {
  type Bilingual,
  type HallConfig,
  type Judged,
  judgedIn,
  type Report,
  type ReportPageQuery,
  type ReportQuery,
  type Role,
  type SkmForm,
  surveysOf,
} from '@antrean/queue-core'
import { inLanguage, type Language } from '@antrean/words'
import type { Live } from '../hall/live.ts'
import { type Moment, momentOf } from './moment.ts'

export type ReportOrder = {
  /** The report's name. */
  report: string
  from: string
  to: string
  by: string
  /** Those of the report's own that are given. */
  parameters: Readonly<Record<string, string>>
  format: 'json' | 'csv' | 'xlsx' | 'pdf' | 'page'
  language: Language
  numbers: 'plain' | 'local'
  /** The moment of the report, epoch ms. */
  at: number
  moment: Moment
  /** `services`: their names, by letter. */
  hall: {
    name: string
    place?: Bilingual | undefined
    timezone: string
    services: Readonly<Record<string, string>>
    booths: Readonly<Record<string, string>>
    /** What else the hall named itself, by key. */
    named: Readonly<Record<string, string>>
  }
  /** Of its survey. */
  forms: readonly SkmForm[]
  /** Names by id, only where the report is on officers and the reader may see who they are. [R12] */
  officers?: Readonly<Record<string, string>>
  /** Whether the reader may see who asked, where the report has a register. [S18] */
  applicants: boolean
  /** What the Ombudsman said of the years of the period, as the office has entered it. [S19] */
  judged: readonly Judged[]
  /** Components of its standard that each service publishes, by letter. [S20] */
  published: Readonly<Record<string, readonly string[]>>
}

export type Asked = ReportQuery | (ReportPageQuery & { format: 'page'; numbers: 'local' })

/** `names`: of all staff there are or were, by id, as they are now. `role`: null where nobody is named. */
export type Reader = { role: Role | null; names(): Readonly<Record<string, string>> }

/** Who sees the names of officers, and of applicants, where the hall does not say. [R12] [S18] */
const ALL_NAMED = ['supervisor', 'administrator'] as const satisfies readonly Role[]

export function orderOf(
  report: Report,
  asked: Asked,
  live: Live,
  at: number,
  { role, names }: Reader,
): ReportOrder {
  const { name, place, timezone, services, booths } = live.state.config!
  const { officersNamedFor, applicantsNamedFor } = live.state.config!
  const forms = surveysOf(live.state.config!)
  const officers =
    'officer' in report.groupings && (officersNamedFor ?? ALL_NAMED).some(one => one === role)
      ? names()
      : undefined
  const applicants =
    'register' in report.groupings && (applicantsNamedFor ?? ALL_NAMED).some(one => one === role)
  const { from, to, by, format, language, numbers } = asked
  return {
    report: report.name,
    from,
    to,
    by,
    parameters: parametersOf(report, asked),
    format,
    language,
    numbers,
    at,
    moment: momentOf(live),
    hall: {
      name: inLanguage(name, language),
      place,
      timezone,
      services: Object.fromEntries(
        services.map(service => [service.letter, inLanguage(service.name, language)]),
      ),
      booths: Object.fromEntries(
        booths.flatMap(({ number, name: its }) => (its ? [[number, its] as const] : [])),
      ),
      named: {
        ...Object.fromEntries(
          forms.flatMap(({ elements }) => elements.map(its => [its.key, inLanguage(its.name, language)])),
        ),
        ...ofLists(live.state.config!, language),
        ...officers,
      },
    },
    forms,
    ...(officers && { officers }),
    applicants,
    judged: judgedIn(live.state.config!.ombudsman, { from: yearOf(from), to: yearOf(to) }, text =>
      inLanguage(text, language),
    ),
    published: Object.fromEntries(
      services.map(({ letter, standard = {} }) => [letter, Object.keys(standard)]),
    ),
  }
}

/** What is chosen of the set-up's lists is on record in Indonesian. */
const ofLists = (
  { services, pauseReasons = [], closeReasons = [] }: HallConfig,
  language: Language,
): Record<string, string> =>
  Object.fromEntries(
    [
      ...services.flatMap(({ matters, outcomes = [] }) => [...matters, ...outcomes]),
      ...[...pauseReasons, ...closeReasons],
    ].map(its => [its.id, inLanguage(its, language)]),
  )

const yearOf = (date: string): number => Number(date.slice(0, 4))

/** Those of the report's own parameters that are given. */
export function parametersOf({ parameters }: Report, asked: Asked): Record<string, string> {
  const given = asked as unknown as Record<string, string | undefined>
  return Object.fromEntries(
    Object.keys(parameters).flatMap(name => (given[name] === undefined ? [] : [[name, given[name]]])),
  )
}
