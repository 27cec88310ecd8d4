/** What happened to a case. Stored as JSON in the log for good: a type may gain optional fields and never loses any. */
import { z } from 'zod'
import { eventOf } from '../aggregate/aggregate.ts'
import { Due, Move } from './deadline.ts'
import { CaseSetup, StaffId, Terms, UnitName } from './kinds.ts'
import { OUTCOMES } from './outcome.ts'
import { PersonRef, TextRef } from './ref.ts'
import { LocalDate } from './working-days.ts'

const Instant = z.int()
const of = eventOf('case')
/** There is one set-up. */
export const SETUP_ID = 'setup'

/** Whose a case is. `nameBy`: until when somebody is to be named, where nobody is. */
const inCharge = { unit: UnitName.nullable(), person: StaffId.nullable(), nameBy: Instant.nullable() }

export const CasesConfigured = eventOf('case-setup')('CasesConfigured', { setup: CaseSetup })
export const CaseEvent = z.discriminatedUnion('type', [
  CasesConfigured,
  of('CaseOpened', {
    number: z.string(),
    /** The secret of the applicant's page. */
    token: z.string(),
    caseKind: z.string(),
    class: z.string().nullable(),
    service: z.string().nullable(),
    ticket: z.object({ id: z.string(), number: z.string() }).nullable(),
    applicant: PersonRef.nullable(),
    matter: TextRef.nullable(),
    note: TextRef.nullable(),
    /** The applicant gave an address, and is told of the case in this language. */
    tell: z.object({ language: z.string() }).optional(),
    documents: z.array(z.object({ id: z.string(), what: TextRef })),
    outside: z.string().nullable(),
    against: z.union([z.object({ caseId: z.string() }), z.object({ decidedOn: LocalDate })]).nullable(),
    ...inCharge,
    /** As they held on that day, with the days of its class and service. */
    terms: Terms,
    receivedOn: LocalDate,
    promised: LocalDate.nullable(),
    due: Due,
  }),
  of('CaseAssigned', { ...inCharge, why: z.enum(['handed-over', 'nobody-named']), note: TextRef.nullable() }),
  /** `on`: the hall's date. `stops`: the clock stands still from now to the answer. */
  of('ApplicantAsked', { text: TextRef, on: LocalDate, stops: z.boolean() }),
  /** `moved`: what the answer did to the due date, where the clock stood still. */
  of('ApplicantAnswered', { text: TextRef.nullable(), moved: z.object({ move: Move, due: Due }).nullable() }),
  of('DocumentPromised', { documentId: z.string(), what: TextRef }),
  of('DocumentReceived', { documentId: z.string(), what: TextRef }),
  /** A file, by whoever acts. `name`: what they called it; its reference is the file's id. */
  of('AttachmentAdded', {
    attachmentId: z.string(),
    name: TextRef,
    size: z.int(),
    mediaType: z.enum(['application/pdf', 'image/png', 'image/jpeg']),
    sha256: z.string(),
    scanned: z.boolean(),
  }),
  of('CaseExtended', { reason: TextRef.nullable(), move: Move, due: Due }),
  /** Another table of days off, and so another date. */
  of('CaseDueMoved', { due: Due }),
  of('CaseDueSoon', { dueDate: LocalDate }),
  of('CaseDue', { dueDate: LocalDate }),
  of('CaseOverdue', { dueDate: LocalDate }),
  /** `closesAt`: when it closes by itself if nobody takes the answer up; null: it is closed with it. */
  of('CaseCompleted', { outcome: z.enum(OUTCOMES), text: TextRef.nullable(), closesAt: Instant.nullable() }),
  of('CaseClosed', {}),
  of('CaseReopened', { reason: TextRef, receivedOn: LocalDate, due: Due, nameBy: Instant.nullable() }),
])
export type CaseEvent = z.infer<typeof CaseEvent>
export type CaseEventOf<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>
/** Of one case, by which it can be loaded alone. */
export type OfCase = Extract<CaseEvent, { kind: 'case' }>
