/** What is asked of cases, by whom, and what is told of them. */
import { z } from 'zod'
import { OUTCOMES } from '../cases/outcome.ts'
import { CASE_FILTERS } from '../cases/standing.ts'
import { Bilingual, ServiceLetter } from '../hall/config.ts'
import { command } from './command.ts'
import { atBooth, boothPath, plainPath } from './command-fields.ts'
import { Time } from './views.ts'

const CaseState = z.enum(CASE_FILTERS)
const LocalDate = z.iso.date()
const CaseKindKey = z.string().min(2).max(32)
const caseId = z.uuid()
const matter = z.string().trim().min(1).max(2_000)
const text = z.string().trim().min(1).max(4_000)
const unit = z.string().trim().min(1).max(120)
const person = z.string().trim().min(1).max(64)

/** Whoever asked, and how they are reached. Kept apart from the record, for as long as the hall says. */
export const Contact = z
  .strictObject({
    name: z.string().trim().min(1).max(120).optional(),
    phone: z.string().trim().min(3).max(32).optional(),
    email: z.string().trim().min(3).max(254).optional(),
  })
  .refine(
    ({ name, phone, email }) => name !== undefined || phone !== undefined || email !== undefined,
    'give a name, a phone number or an e-mail address',
  )
export type Contact = z.infer<typeof Contact>

/** What every command of a case is answered with. */
export const CaseBrief = z.object({
  id: caseId,
  /** `E-2026-000123`. */
  number: z.string(),
  kind: CaseKindKey,
  /** `due` and `overdue` cases are open too. */
  state: CaseState,
  /** The end of the last day. */
  dueAt: Time,
  dueDate: LocalDate,
  /** Years whose days off nobody has listed: the date may still move. */
  tableMissing: z.array(z.int()),
  /** The applicant's own page. */
  url: z.string(),
})
export type CaseBrief = z.infer<typeof CaseBrief>

/** A case in a list for those who work on it. */
export const CaseRow = CaseBrief.extend({
  service: ServiceLetter.nullable(),
  ticket: z.object({ id: z.string(), number: z.string() }).nullable(),
  /** Null where nothing is kept any more. */
  matter: z.string().nullable(),
  unit: z.string().nullable(),
  person: z.string().nullable(),
  /** Whether the applicant was asked and has not answered. */
  asked: z.boolean(),
  /** The clock stands still until the applicant answers. */
  clockStands: z.boolean(),
})
export type CaseRow = z.infer<typeof CaseRow>

const Count = z.int().min(0)
export const CaseList = z.object({
  cases: z.array(CaseRow),
  /** Open cases: those that the asker has, those of the units that they head or are of, and of all. */
  counts: z.object({
    mine: Count,
    units: z.record(z.string(), Count),
    open: Count,
    due: Count,
    overdue: Count,
  }),
})
export type CaseList = z.infer<typeof CaseList>

/** By when a case that is opened today is decided at the latest. */
const Standard = z.object({ dueDate: LocalDate })
/** What can be opened today, and to whom it can be handed. */
export const CaseOffers = z.object({
  /** The hall's date. */
  today: LocalDate,
  kinds: z.array(
    Standard.extend({
      key: CaseKindKey,
      name: Bilingual,
      /** Whether new cases are opened; others are named for the cases that there are. */
      offered: z.boolean(),
      classes: z.array(Standard.extend({ key: CaseKindKey, name: Bilingual })),
      services: z.array(Standard.extend({ letter: ServiceLetter })),
      /** Filed against a decision of a case of this kind. */
      against: CaseKindKey.nullable(),
      /** A register elsewhere whose number is kept. */
      outside: z.string().nullable(),
    }),
  ),
  units: z.array(z.string()),
  /** Those of the staff who can have a case, by name. */
  staff: z.array(z.string()),
  /** Of telephone numbers without one. */
  phoneCountry: z.string(),
})
export type CaseOffers = z.infer<typeof CaseOffers>

const Hours = z.number().min(0)
export const CaseView = CaseBrief.extend({
  class: z.string().nullable(),
  service: ServiceLetter.nullable(),
  ticket: z.object({ id: z.string(), number: z.string() }).nullable(),
  outside: z.string().nullable(),
  unit: z.string().nullable(),
  person: z.string().nullable(),
  openedAt: Time,
  extended: z.boolean(),
  /** The one extension that its kind knows; null: there is none. */
  extension: z.object({ days: z.int(), reasonNeeded: z.boolean() }).nullable(),
  question: z.object({ text: z.string().nullable(), askedAt: Time, stopsClock: z.boolean() }).nullable(),
  documents: z.array(
    z.object({
      id: z.string(),
      what: z.string().nullable(),
      promisedAt: Time.nullable(),
      receivedAt: Time.nullable(),
    }),
  ),
  /** Files; the name is null where it is not kept any more, and then neither is the file. */
  attachments: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullable(),
      size: z.int(),
      mediaType: z.string(),
      addedAt: Time,
      byApplicant: z.boolean(),
      /** Looked into for viruses. */
      scanned: z.boolean(),
    }),
  ),
  outcome: z.enum(OUTCOMES).nullable(),
  decidedAt: Time.nullable(),
  /** `gratis`, or the lawful fee in rupiah with its legal basis. */
  cost: z.union([z.literal('gratis'), z.object({ rupiah: z.int(), basis: z.string() })]),
  /** Hours; `hall`, `unit` and `applicant` add up to `elapsed`. */
  meter: z.object({ elapsed: Hours, hall: Hours, unit: Hours, applicant: Hours }),
  /** Null where nothing is kept any more. */
  applicant: z
    .object({ name: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable() })
    .nullable(),
  matter: z.string().nullable(),
  note: z.string().nullable(),
  stages: z.array(z.object({ type: z.string(), at: Time, actor: z.string() })),
})
export type CaseView = z.infer<typeof CaseView>

const casePath = (action: string) => ({ path: `cases/{id}/${action}`, from: { id: 'caseId' as const } })
const by = ['officer', 'supervisor', 'administrator'] as const
const contact = Contact.optional()
const note = text.optional()
const dueDate = LocalDate.optional()
/** What the applicant has promised to bring. */
const documents = z.array(matter).max(20).optional()
const example = { caseId: '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c' }

export const ESCALATE = command({
  by: ['officer', 'supervisor'],
  says: 'The matter goes on as a case with a date, and the visitor is free: the ticket ends as escalated.',
  fields: { ...atBooth, matter: matter.optional(), contact, note, documents, dueDate },
  value: CaseBrief,
  http: { ...boothPath('escalate'), status: 201 },
  example: {
    booth: 3,
    matter: 'Pengesahan peraturan perusahaan',
    contact: { name: 'Ani Wijaya', phone: '0812-3456-7890' },
  },
})

export const CASES = {
  'case:open': command({
    by,
    says: 'Open a case without a ticket: an information request, an objection, a complaint.',
    fields: {
      kind: CaseKindKey,
      class: z.string().max(32).optional(),
      service: ServiceLetter.optional(),
      matter: matter.optional(),
      contact,
      note,
      documents,
      outside: z.string().trim().min(1).max(60).optional(),
      against: z.union([z.strictObject({ caseId }), z.strictObject({ decidedOn: LocalDate })]).optional(),
      unit: unit.optional(),
      person: person.optional(),
      dueDate,
    },
    value: CaseBrief,
    http: { ...plainPath('cases'), status: 201 },
    example: {
      kind: 'information',
      matter: 'Data penempatan tenaga kerja 2025',
      contact: { email: 'ani@example.org' },
    },
  }),
  'case:assign': command({
    by,
    says: 'Hand a case to a unit, to somebody, or back to the hall (`unit` null).',
    fields: { caseId, unit: unit.nullable(), person: person.nullable(), note },
    value: CaseBrief,
    http: casePath('assign'),
    example: { ...example, unit: null, person: 'sari' },
  }),
  'case:question': command({
    by,
    says: 'Ask the applicant; where the kind says so, the clock stands still until the answer.',
    fields: { caseId, text },
    value: CaseBrief,
    http: casePath('question'),
    example: { ...example, text: 'Mohon kirim salinan akta pendirian.' },
  }),
  'case:answer': command({
    by,
    says: 'The applicant has answered.',
    fields: { caseId, text: text.optional() },
    value: CaseBrief,
    http: casePath('answer'),
    example: { ...example, text: 'Akta terlampir.' },
  }),
  'case:document': command({
    by,
    says: 'A document of the applicant: promised, or received. A promised one is named by its `documentId`.',
    fields: {
      caseId,
      documentId: z.string().min(1).max(64).optional(),
      what: matter.optional(),
      received: z.boolean(),
    },
    value: CaseBrief,
    http: casePath('document'),
    example: { ...example, what: 'Akta pendirian', received: true },
  }),
  'case:extend': command({
    by,
    says: 'More days, once, with the written reason that the kind asks for.',
    fields: { caseId, reason: text.optional() },
    value: CaseBrief,
    http: casePath('extend'),
    example: { ...example, reason: 'Berkas masih diperiksa oleh unit terkait.' },
  }),
  'case:complete': command({
    by,
    says: 'The decision, with its outcome; a refusal needs its reason.',
    fields: { caseId, outcome: z.enum(OUTCOMES).default('done'), text: text.optional() },
    value: CaseBrief,
    http: casePath('complete'),
    example: { ...example, outcome: 'done' },
  }),
  'case:reopen': command({
    by,
    says: 'Take a decided case up again, with a reason and with the days of its kind anew.',
    fields: { caseId, reason: text.optional() },
    value: CaseBrief,
    http: casePath('reopen'),
    example: { ...example, reason: 'Keputusan keliru.' },
  }),
}
