/** A case as staff see it: what is known of people is looked up beside the record, and may be gone. */
import { type CaseRow, type CaseView, isoInZone } from '@antrean/queue-core'
import { type Case, clockStands } from '@antrean/queue-core/cases'
import type { StaffNames } from '../access/staff-names.ts'
import { meterHours } from '../case-page/case-visit.ts'
import type { Person } from '../people/person.ts'
import { caseBrief } from './case-commands.ts'

export type CaseSeen = {
  timezone: string
  at: number
  publicUrl: string
  person(ref: string): Person | null
  staff: StaffNames
}

const keptText = (text: { ref: string } | null, person: CaseSeen['person']): string | null =>
  (text && person(text.ref)?.personal.text) ?? null

export const caseRow = (one: Case, { timezone, at, publicUrl, person, staff }: CaseSeen): CaseRow => ({
  ...caseBrief(one, timezone, at, publicUrl),
  service: one.service,
  ticket: one.ticket,
  matter: keptText(one.matter, person),
  unit: one.unit,
  person: one.person === null ? null : staff.nameOf(one.person),
  asked: one.question !== null,
  clockStands: clockStands(one),
})

export function caseView(one: Case, seen: CaseSeen): CaseView {
  const { timezone, at, person } = seen
  const iso = (moment: number) => isoInZone(timezone, moment)
  const isoOrNull = (moment: number | null) => (moment === null ? null : iso(moment))
  const textOf = (text: { ref: string } | null) => keptText(text, person)
  const {
    name = null,
    phone = null,
    email = null,
  } = (one.applicant && person(one.applicant.ref)?.personal) || {}
  return {
    ...caseBrief(one, timezone, at, seen.publicUrl),
    class: one.class,
    service: one.service,
    ticket: one.ticket,
    outside: one.outside,
    unit: one.unit,
    person: one.person === null ? null : seen.staff.nameOf(one.person),
    openedAt: iso(one.openedAt),
    extended: one.extended,
    extension: one.terms.extension,
    question: one.question && {
      text: textOf(one.question.text),
      askedAt: iso(one.question.askedAt),
      stopsClock: one.question.stops,
    },
    documents: one.documents.map(({ id, what, promisedAt, receivedAt }) => ({
      id,
      what: textOf(what),
      promisedAt: isoOrNull(promisedAt),
      receivedAt: isoOrNull(receivedAt),
    })),
    attachments: one.attachments.map(({ id, size, mediaType, scanned, addedAt, byApplicant }) => ({
      ...{ id, size, mediaType, scanned, byApplicant },
      name: person(id)?.personal.text ?? null,
      addedAt: iso(addedAt),
    })),
    outcome: one.outcome,
    decidedAt: isoOrNull(one.decidedAt),
    cost: one.terms.cost,
    meter: meterHours(one, at),
    applicant: name === null && phone === null && email === null ? null : { name, phone, email },
    matter: textOf(one.matter),
    note: textOf(one.note),
    stages: one.history.map(({ type, at, actor }) => ({ type, at: iso(at), actor: seen.staff.named(actor) })),
  }
}
