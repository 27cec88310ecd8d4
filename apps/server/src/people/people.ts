/** What the hall keeps of people: read by reference, found by what somebody gives of themselves, erased on record. */
import type { Ack, ErasureReason, PriorityReason, Ticket, TicketView } from '@antrean/queue-core'
import type { Hall } from '../hall/hall.ts'
import type { Submission } from '../hall/submission.ts'
import { normalContact } from './contact.ts'
import type { Person } from './person.ts'

/** What somebody gives of themselves: one of them. */
export type Sought =
  | { phone: string }
  | { email: string }
  | { name: string }
  | { ticket: string }
  | { ref: string }

export type Found = { ok: true; people: Person[] } | { ok: false; message: string }

export function openPeople(hall: Hall) {
  /** Null where none is kept, or where the record cannot be read now. */
  function reasonOf({
    person,
    priorityReason,
  }: Pick<Ticket, 'person' | 'priorityReason'>): PriorityReason | null {
    if (!person) return priorityReason
    try {
      return (hall.store.people.get(person)?.personal.reason as PriorityReason | undefined) ?? null
    } catch {
      return null
    }
  }

  function sameContact(sought: Sought): Found {
    const { people } = hall.store
    if ('ref' in sought) return { ok: true, people: [people.get(sought.ref) ?? []].flat() }
    if ('ticket' in sought) return { ok: true, people: people.find({ about: `ticket:${sought.ticket}` }) }
    if ('name' in sought) return { ok: true, people: people.find(sought) }
    const found = normalContact(sought, hall.live.state.config?.phoneCountry)
    return found.ok ? { ok: true, people: people.find(found.contact) } : found
  }

  return {
    reasonOf,
    /** A ticket as staff see it, by what is known of it without people. */
    forStaff(view: TicketView): TicketView {
      const ticket = hall.live.state.tickets.get(view.id)
      return ticket ? { ...view, priorityReason: reasonOf(ticket) } : view
    },
    get: (ref: string): Person | null => hall.store.people.get(ref),
    /** All that is kept of one: what has the same in it, and what belongs to the same ticket. A refusal is a sentence. */
    find(sought: Sought): Found {
      const found = sameContact(sought)
      if (!found.ok) return found
      const matters = new Set(found.people.map(({ about }) => about))
      return { ok: true, people: [...matters].flatMap(about => hall.store.people.find({ about })) }
    },
    /** Who gave this telephone number, address or name. */
    withContact(contact: string): Person[] {
      const phone = sameContact({ phone: contact })
      const found = contact.includes('@') ? sameContact({ email: contact }) : phone
      return found.ok && found.people.length > 0 ? found.people : hall.store.people.find({ name: contact })
    },
    /** By the hall itself, for whoever keeps something and needs it no more. */
    erase: (ref: string, why: ErasureReason): Promise<Ack<unknown>> =>
      hall.submit({
        ...{ commandId: null, actor: 'system', fingerprint: 'erase' },
        ...erasure(ref, why),
        value: () => null,
      }),
  }
}

export type ReasonOf = People['reasonOf']
export type People = ReturnType<typeof openPeople>

/** What a submission needs so that a person is erased with it. */
export const erasure = (ref: string, why: ErasureReason): Pick<Submission, 'aboutPerson' | 'command'> => ({
  aboutPerson: ref,
  command: ({ at, actor, purposeOf }) => ({
    type: 'ErasePerson',
    at,
    actor,
    ref,
    purpose: purposeOf(ref),
    why,
  }),
})
