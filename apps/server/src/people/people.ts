/** What the hall keeps of people: read by reference, found by what somebody gives of themselves, erased on record. */
import type { Ack, BoothView, ErasureReason, PriorityReason, Ticket, TicketView } from '@antrean/queue-core'
import type { StaffNames } from '../access/staff-names.ts'
import { refuse } from '../answer.ts'
import type { Hall } from '../hall/hall.ts'
import type { Submission } from '../hall/submission.ts'
import { normalContact } from './contact.ts'
import type { Person, Personal } from './person.ts'

/** What somebody gives of themselves: one of them. */
export type Sought =
  | { phone: string }
  | { email: string }
  | { name: string }
  | { ticket: string }
  | { ref: string }

type TicketPeople = Pick<TicketView, 'priorityReason' | 'reason'>

export type Found = { ok: true; people: Person[] } | { ok: false; message: string }

export function openPeople(hall: Hall, staff: StaffNames) {
  /** Nothing where nothing is kept, or where the record cannot be read now. */
  function kept(ref: string): Personal {
    try {
      return hall.store.people.get(ref)?.personal ?? {}
    } catch {
      return {}
    }
  }

  /** What staff are shown of a ticket: why it has priority, and why a supervisor had it called. */
  function ofTicket({ person, priorityReason, reason, written }: Ticket): TicketPeople {
    const said = written === undefined ? reason : kept(written).text
    return {
      priorityReason: person ? ((kept(person).reason as PriorityReason | undefined) ?? null) : priorityReason,
      ...(said && { reason: said }),
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

  function ofBooth(booth: BoothView): BoothView {
    const { officer, panic } = booth
    return {
      ...booth,
      ...(officer && { officer: staff.nameOf(officer) }),
      ...(panic && {
        panic: {
          ...panic,
          by: staff.nameOf(panic.by),
          ...(panic.takenBy && { takenBy: staff.nameOf(panic.takenBy) }),
        },
      }),
    }
  }

  function forStaff(value: unknown): unknown {
    if (isTicket(value)) {
      const ticket = hall.live.state.tickets.get(value.id)
      return ticket ? { ...value, ...ofTicket(ticket) } : value
    }
    return isBooth(value) ? ofBooth(value) : value
  }

  return {
    ...{ ofTicket, nameOf: staff.nameOf, named: staff.named },
    /** An answer as staff are told it; what is kept of it knows no people. */
    told: (answer: Ack<unknown>): Ack<unknown> =>
      answer.ok
        ? { ok: true, value: forStaff(answer.value) }
        : refuse(answer.error.code, staff.named(answer.error.message)),
    get: (ref: string): Person | null => hall.store.people.get(ref),
    /** All that is kept of one: what has the same in it, and what belongs to the same ticket. A refusal is a sentence. */
    find(sought: Sought): Found {
      const found = sameContact(sought)
      if (!found.ok) return found
      const matters = new Set(found.people.map(({ about }) => about))
      return { ok: true, people: [...matters].flatMap(about => hall.store.people.find({ about })) }
    },
    /** Who gave this telephone number or address, or a name with this in it. */
    withContact(contact: string): Person[] {
      const phone = sameContact({ phone: contact })
      const found = contact.includes('@') ? sameContact({ email: contact }) : phone
      if (found.ok && found.people.length > 0) return found.people
      return hall.store.people.find({ partOfName: contact })
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

/** What is known of people where staff are shown something. */
export type Known = Pick<People, 'ofTicket' | 'nameOf'>
/** As the log has it. */
export const AS_LOGGED: Known = {
  ofTicket: ({ priorityReason, reason }) => ({ priorityReason, ...(reason && { reason }) }),
  nameOf: id => id,
}
export type People = ReturnType<typeof openPeople>

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isTicket = (value: unknown): value is TicketView => isObject(value) && 'priorityReason' in value
const isBooth = (value: unknown): value is BoothView => isObject(value) && 'officer' in value

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
