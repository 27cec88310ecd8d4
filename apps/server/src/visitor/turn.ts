/** What visitors may do about their turn, from their page or by a message: leave the line, come later, be told. */
import {
  type Ack,
  type Command,
  daysKept,
  type HallState,
  isOpen,
  isoInZone,
  LATER_BEHIND,
  laterLeft,
  nextBehind,
  type Ticket,
  Time,
} from '@antrean/queue-core'
import { z } from 'zod'
import { done, refuse } from '../answer.ts'
import { masked } from '../case-page/masked.ts'
import type { Hall } from '../hall/hall.ts'
import type { Moment } from '../hall/submission.ts'
import type { Contact } from '../people/contact.ts'
import type { People } from '../people/people.ts'
import { markOf, newPerson } from '../people/person.ts'

export const TurnView = z.object({
  /** Whether the line can be left: not any more once a ticket is called. */
  leave: z.boolean(),
  /** What more time would mean; null where there is none to give. `left`: how often it can still be asked for. */
  later: z.object({ behind: z.int().min(1), left: z.int().min(1), callBy: Time }).nullable(),
  /** Whether that is because it was asked for as often as it can be. */
  used: z.boolean(),
  /** Null where this hall sends no messages, or has no more to send. */
  messages: z
    .object({
      /** By which kinds of address. */
      phone: z.boolean(),
      email: z.boolean(),
      /** Where they go, as its owner knows it; null while nowhere. */
      to: z.string().nullable(),
      /** Days for which an address is kept. */
      days: z.int().min(1),
    })
    .nullable(),
})
export type TurnView = z.infer<typeof TurnView>

/** Which kinds of address the hall can send to. */
export type Offered = { phone: boolean; email: boolean }
/** `fingerprint` and `commandId`: as of any submission. */
type By = { commandId: string | null; actor: string }

export function openTurn(options: {
  hall: Hall
  people: Pick<People, 'get' | 'erase'>
  offered: () => Offered
}) {
  const { hall, people, offered } = options

  const submit = (what: string, { id }: Ticket, by: By, command: (moment: Moment) => Command) =>
    hall.submit({ ...by, fingerprint: `${what} ${id}`, command, value: () => null })

  function addressOf({ messages }: Ticket): string | null {
    if (!messages) return null
    try {
      const { phone, email } = people.get(messages.person.ref)?.personal ?? {}
      return masked(phone ?? email)
    } catch {
      return null
    }
  }

  function whyNot({ phone, email }: Contact): string | null {
    const { phone: toPhones, email: byMail } = offered()
    if (!toPhones && !byMail)
      return 'This hall sends no messages. The page and the screens say when it is your turn.'
    if (phone && !toPhones) return 'This hall sends no messages to telephones. Give an e-mail address.'
    if (email && !byMail) return 'This hall sends no e-mail. Give a telephone number.'
    return null
  }

  return {
    standing(ticket: Ticket): TurnView | null {
      const { state } = hall.live
      if (!isOpen(ticket.state) || !state.tickets.has(ticket.id)) return null
      const pauses = ticket.state === 'waiting' || ticket.state === 'parked'
      const { phone, email } = offered()
      const days = daysKept(state.config!.keepPeopleDays, 'notice')
      return {
        leave: pauses,
        later: laterOf(state, ticket),
        used: laterLeft(ticket) <= 0,
        messages: pauses && (phone || email) ? { phone, email, to: addressOf(ticket), days } : null,
      }
    },
    leave: (ticket: Ticket, by: By): Promise<Ack<unknown>> =>
      submit('leave', ticket, by, ({ at, actor }) => ({
        type: 'CancelTicket',
        at,
        actor,
        ticketId: ticket.id,
      })),
    later: (ticket: Ticket, by: By): Promise<Ack<unknown>> =>
      submit('later', ticket, by, ({ at, actor }) => ({
        type: 'DeferTicket',
        at,
        actor,
        ticketId: ticket.id,
      })),
    /** `language`: of the messages. */
    async notify(ticket: Ticket, contact: Contact, language: string, by: By): Promise<Ack<unknown>> {
      const unable = whyNot(contact)
      if (unable) return refuse('bad-request', unable)
      const made = newPerson('notice', contact, hall.live.state.config?.phoneCountry)
      if (!made.ok) return refuse('bad-request', made.message)
      const { person } = made
      const before = ticket.messages?.person.ref
      const answer = await hall.submit({
        ...by,
        // [D1] nothing of the address is in what is kept of a command.
        fingerprint: `notify ${ticket.id}`,
        person,
        command: ({ at, actor }) => ({
          ...{ type: 'AskMessages', at, actor, ticketId: ticket.id },
          ...{ person: markOf(person), language },
        }),
        value: () => null,
      })
      // An address that takes the place of another leaves nothing of it behind.
      const now = hall.live.state.tickets.get(ticket.id)?.messages?.person.ref
      if (answer.ok && before !== undefined && before !== now) await people.erase(before, 'withdrawn')
      return answer
    },
    /** No more messages: where they went is erased. */
    async hush({ messages }: Ticket): Promise<Ack<unknown>> {
      return messages ? await people.erase(messages.person.ref, 'withdrawn') : done(null)
    },
  }
}

export type Turn = ReturnType<typeof openTurn>

function laterOf(state: HallState, ticket: Ticket): TurnView['later'] {
  const left = laterLeft(ticket)
  if (ticket.state !== 'waiting' || left <= 0) return null
  const behind = nextBehind(state, ticket)
  const last = behind.at(-1)
  return last
    ? {
        behind: Math.min(behind.length, LATER_BEHIND),
        left,
        callBy: isoInZone(state.config!.timezone, last.callBy + 1),
      }
    : null
}
