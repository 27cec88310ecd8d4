/** One case as its applicant sees it: what they gave, what becomes of it, and no name of anybody who works on it. [K19] */
import { Bilingual, isoInZone, Time } from '@antrean/queue-core'
import {
  type Case,
  type CaseSetup,
  Cost,
  clockStands,
  kindOn,
  meter,
  OUTCOMES,
  standingOf,
} from '@antrean/queue-core/cases'
import { z } from 'zod'
import { MEDIA_TYPES } from '../attachments/media-type.ts'
import type { Hall } from '../hall/hall.ts'
import type { Person } from '../people/person.ts'
import { masked } from './masked.ts'

const Text = z.string().nullable()
const Hours = z.number().min(0)
/** What is told to the applicant of what happened: not that a date comes near, which is for who works on it. */
const STAGES = [
  ...(['CaseOpened', 'CaseAssigned', 'ApplicantAsked', 'ApplicantAnswered'] as const),
  ...(['DocumentPromised', 'DocumentReceived', 'CaseExtended', 'CaseDueMoved'] as const),
  ...(['CaseOverdue', 'CaseCompleted', 'CaseClosed', 'CaseReopened'] as const),
] as const
type Stage = (typeof STAGES)[number]

export const CaseVisit = z.object({
  hall: Bilingual,
  number: z.string(),
  kind: Bilingual,
  class: Bilingual.nullable(),
  service: Bilingual.nullable(),
  /** Null where it is no longer kept. */
  matter: Text,
  openedAt: Time,
  /** `late` goes on; of what is decided, the outcome. */
  state: z.enum(['working', 'asked', 'late', ...OUTCOMES]),
  /** The end of the last day; while the clock stands, as it was when the question was asked. */
  dueAt: Time,
  dueDate: z.iso.date(),
  clockStands: z.boolean(),
  /** Years whose days off nobody has listed: the date may still move. */
  tableMissing: z.array(z.int()),
  extended: z.boolean(),
  /** Who has it now; null once it is decided. `unit`: its name, where a unit has it. */
  with: z.object({ party: z.enum(['hall', 'unit', 'applicant']), unit: z.string().nullable() }).nullable(),
  /** Hours; `hall`, `unit` and `applicant` add up to `elapsed`. */
  meter: z.object({ elapsed: Hours, hall: Hours, unit: Hours, applicant: Hours }),
  cost: Cost,
  /** The open one; its `id` comes back with the answer. */
  question: z.object({ id: z.string(), text: Text, askedAt: Time, stopsClock: z.boolean() }).nullable(),
  /** The last one. */
  answer: z.object({ text: Text, at: Time }).nullable(),
  documents: z.array(z.object({ what: Text, promisedAt: Time.nullable(), receivedAt: Time.nullable() })),
  /** Files, without what is in them: these are read by staff alone. */
  attachments: z.array(z.object({ mediaType: z.enum(MEDIA_TYPES), size: z.int(), at: Time })),
  decision: z.object({ text: Text, at: Time }).nullable(),
  /** Enough to know one's own by. */
  contact: z.object({ phone: Text, email: Text }).nullable(),
  stages: z.array(z.object({ type: z.enum(STAGES), at: Time })),
  at: Time,
})
export type CaseVisit = z.infer<typeof CaseVisit>

export type CaseSight = {
  config: NonNullable<Hall['live']['state']['config']>
  setup: CaseSetup
  at: number
  person(ref: string): Person | null
}

export function caseVisit(one: Case, { config, setup, at, person }: CaseSight): CaseVisit {
  const iso = (moment: number) => isoInZone(config.timezone, moment)
  const isoOrNull = (moment: number | null) => (moment === null ? null : iso(moment))
  const textOf = (text: { ref: string } | null) => (text && person(text.ref)?.personal.text) ?? null
  const kind = kindOn(setup, one.kind, iso(one.openedAt).slice(0, 10))
  const named = (key: string): Bilingual => ({ id: key, en: key })
  const service = config.services.find(({ letter }) => letter === one.service)
  const { phone, email } = (one.applicant && person(one.applicant.ref)?.personal) || {}
  return {
    hall: config.name,
    number: one.number,
    kind: kind?.name ?? named(one.kind),
    class: one.class === null ? null : (kind?.classes?.find(({ key }) => key === one.class)?.name ?? null),
    service: one.service === null ? null : (service?.name ?? named(one.service)),
    matter: textOf(one.matter),
    openedAt: iso(one.openedAt),
    state: stateOf(one, at),
    dueAt: iso(one.due.at),
    dueDate: one.due.date,
    clockStands: clockStands(one),
    tableMissing: [...one.due.tableMissing],
    extended: one.extended,
    with: withWhom(one),
    meter: meterHours(one, at),
    cost: one.terms.cost,
    question: one.question && {
      id: one.question.text.ref,
      text: textOf(one.question.text),
      askedAt: iso(one.question.askedAt),
      stopsClock: one.question.stops,
    },
    answer: one.answer && { text: textOf(one.answer.text), at: iso(one.answer.at) },
    documents: one.documents.map(({ what, promisedAt, receivedAt }) => ({
      what: textOf(what),
      promisedAt: isoOrNull(promisedAt),
      receivedAt: isoOrNull(receivedAt),
    })),
    attachments: one.attachments.map(({ mediaType, size, addedAt }) => ({
      mediaType,
      size,
      at: iso(addedAt),
    })),
    decision: one.decidedAt === null ? null : { text: textOf(one.decision), at: iso(one.decidedAt) },
    contact: phone || email ? { phone: masked(phone), email: masked(email) } : null,
    stages: one.history
      .filter((event): event is typeof event & { type: Stage } => STAGES.some(type => type === event.type))
      .map(({ type, at }) => ({ type, at: iso(at) })),
    at: iso(at),
  }
}

function stateOf(one: Case, at: number): CaseVisit['state'] {
  if (one.outcome) return one.outcome
  if (standingOf(one, at) === 'overdue') return 'late'
  return one.question ? 'asked' : 'working'
}

function withWhom({ holdings }: Case): CaseVisit['with'] {
  const last = holdings.at(-1)
  if (!last?.party) return null
  return { party: last.party, unit: last.party === 'unit' ? last.unit : null }
}

const HOUR = 3_600_000
/** Of a hundredth, and adding up also as they are written. [K13] */
export function meterHours(one: Pick<Case, 'holdings'>, at: number): CaseVisit['meter'] {
  const { hall, unit, applicant } = meter(one, at)
  const parts = [hall, unit, applicant].map(ms => Math.round((ms / HOUR) * 100)) as [number, number, number]
  const [inHall, inUnit, withApplicant] = parts.map(hundredths => hundredths / 100) as typeof parts
  const elapsed = parts.reduce((sum, part) => sum + part, 0) / 100
  return { elapsed, hall: inHall, unit: inUnit, applicant: withApplicant }
}
