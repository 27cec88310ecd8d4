/**
 * The cases that are loaded: all that are open or answered, and of the closed ones those that somebody asked for by their id.
 * `evolveCases` owns the state and changes it in place (docs/decisions/0003).
 */

import type { CaseAttachment } from './attachment.ts'
import type { Against } from './case-commands.ts'
import type { OfCase } from './case-events.ts'
import type { Due, Move } from './deadline.ts'
import type { CaseSetup, Terms } from './kinds.ts'
import type { Outcome } from './outcome.ts'
import type { PersonRef, TextRef } from './ref.ts'

/** `answered`: decided, and the applicant may still take it up; then it closes by itself. */
export type CaseStage = 'open' | 'answered' | 'closed'

export type CaseDocument = {
  readonly id: string
  readonly what: TextRef
  readonly promisedAt: number | null
  receivedAt: number | null
}

/** The last answer of the applicant. `question`: the reference of what they were asked. */
export type CaseAnswer = { question: string; text: TextRef | null; at: number }

export type CaseQuestion = { text: TextRef; askedAt: number; askedOn: string; stops: boolean }

/** From `from` on (epoch ms, never before the one before it) the case was in these hands; party null: decided, in nobody's. */
export type Holding = {
  readonly from: number
  readonly party: 'hall' | 'unit' | 'applicant' | null
  readonly unit: string | null
  readonly person: string | null
}

export type Case = {
  readonly id: string
  readonly number: string
  readonly token: string
  readonly kind: string
  readonly class: string | null
  readonly service: string | null
  readonly ticket: { id: string; number: string } | null
  readonly applicant: PersonRef | null
  readonly matter: TextRef | null
  readonly note: TextRef | null
  readonly tell: { language: string } | null
  readonly outside: string | null
  readonly against: Against | null
  readonly terms: Terms
  readonly openedAt: number
  stage: CaseStage
  /** Whose it is: a unit's, or the hall's (null), and there a person's. */
  unit: string | null
  person: string | null
  nameBy: number | null
  question: CaseQuestion | null
  answer: CaseAnswer | null
  readonly documents: CaseDocument[]
  readonly attachments: (CaseAttachment & { readonly addedAt: number; readonly byApplicant: boolean })[]
  receivedOn: string
  promised: string | null
  moves: Move[]
  due: Due
  extended: boolean
  outcome: Outcome | null
  /** What the decision says. */
  decision: TextRef | null
  decidedAt: number | null
  closesAt: number | null
  /** Which level was told for which due date: `overdue 2026-03-05`. */
  readonly told: string[]
  /** Of the meter (meter.ts). */
  readonly holdings: Holding[]
  /** What happened to it, when and by whom. */
  readonly history: { type: OfCase['type']; at: number; actor: string }[]
}

export type CasesState = {
  setup: CaseSetup | null
  /** The last ordinal that was given, by series: of all cases, loaded or not. */
  readonly given: Map<string, number>
  readonly cases: Map<string, Case>
}

export const noCases = (): CasesState => ({ setup: null, given: new Map(), cases: new Map() })

/** The clock stands still: nothing is told of the due date, which waits for the answer. */
export const clockStands = ({ question }: Case): boolean => question?.stops ?? false
