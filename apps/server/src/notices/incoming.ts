/** What providers tell later: what became of a message, and what people answer. */
import type { Delivery, Reply } from '@antrean/notices'
import { type Message, type MessageChannel, messageOfKey, PART_KEYS } from '@antrean/queue-core'
import type { Logger } from 'pino'
import type { Hall } from '../hall/hall.ts'
import { normalContact } from '../people/contact.ts'
import type { Person } from '../people/person.ts'
import { stopFor, toMessage } from './message-submission.ts'
import type { Sender } from './sender.ts'

/** What an answer asks for. `leave`: to leave the line; `more-time`: to be called later. */
export type Wish = 'stop' | 'leave' | 'more-time'
/**
 * Whoever can do what was asked for, and answers it. Null: nothing that is understood. `people`: what is kept under the number that it
 * came from, at least one. Throws where it could not be stored.
 */
export type OnWish = (wish: Exclude<Wish, 'stop'> | null, people: readonly Person[]) => Promise<void>

const AGAIN_MS = 100

const WISHES: readonly [RegExp, Wish][] = [
  [/^(stop|berhenti|unsubscribe)\b/i, 'stop'],
  [/^(batal|cancel|keluar)\b/i, 'leave'],
  [/^((minta |tolong |mohon )?\d{1,2}\s*(menit|mnt|min(utes?)?)|nanti|more time|later)\b/i, 'more-time'],
]
export const wishOf = (text: string): Wish | null =>
  WISHES.find(([says]) => says.test(text.trim()))?.[1] ?? null

export function createIncoming(options: {
  hall: Pick<Hall, 'store' | 'live' | 'submit'>
  sender: Pick<Sender, 'say' | 'settled' | 'settledBy'>
  log: Logger
  onWish?: OnWish | undefined
}) {
  const { hall, sender, log, onWish } = options
  async function logged(work: Promise<void>): Promise<void> {
    try {
      await work
    } catch (error) {
      log.warn({ err: error }, 'What a provider told could not be taken.')
      throw error
    }
  }

  async function report(by: string, delivery: Delivery): Promise<void> {
    const { id, part, state } = delivery
    const message =
      id === null
        ? await byPart(by, delivery)
        : (hall.store.aggregates.of('message', messageOfKey(id)) as Message | null)
    if (!message) return
    for (;;) {
      await sender.settled(message.id)
      const key = id ?? (hall.store.aggregates.of('message', message.id) as Message).key
      if (!key) return
      const told = {
        part: part === key ? null : part,
        state: state === 'read' ? ('delivered' as const) : state,
      }
      const ack = await sender.say(toMessage(message.id, { type: 'ReportMessage', key, ...told }))
      if (ack.ok) return
      // It is being sent again this moment: its end is waited for.
      if (ack.error.code !== 'message-being-sent') throw new Error(ack.error.message)
      await new Promise(resolve => setTimeout(resolve, AGAIN_MS))
    }
  }

  /** What is told before the sending's own answer names a part that is not on record yet. */
  async function byPart(by: string, { part, to }: Delivery): Promise<Message | null> {
    if (!part) return null
    const known = latestWith(by, part, to)
    if (known) return known
    await sender.settledBy(by)
    return latestWith(by, part, to)
  }

  /** Providers' names of parts come again after a while: the latest to that number is meant. */
  function latestWith(by: string, part: string, to: string | null): Message | null {
    const { aggregates, people } = hall.store
    const phone = to === null ? undefined : phoneOf(to)
    return PART_KEYS.flatMap(key => aggregates.where('message', key, part))
      .map(({ state }) => state as Message)
      .filter(message => message.by === by)
      .filter(({ person }) => !phone || people.get(person.ref)?.personal.phone === phone)
      .reduce<Message | null>((latest, one) => (latest && latest.at > one.at ? latest : one), null)
  }

  /** As it is kept, however a provider writes it; nothing where it is no telephone number. */
  function phoneOf(written: string): string | undefined {
    const phone = /^[1-9]\d{6,}$/.test(written) ? `+${written}` : written
    const found = normalContact({ phone }, hall.live.state.config?.phoneCountry)
    return found.ok ? found.contact.phone : undefined
  }

  async function answered(channel: MessageChannel, { from, text }: Reply): Promise<void> {
    const wish = wishOf(text)
    const people = peopleAt(channel, from)
    if (people.length === 0) return
    if (wish !== 'stop') return onWish?.(wish, people)
    for (const { ref } of people) {
      const waiting = hall.store.aggregates.where('message', 'person', ref).map(({ id }) => id)
      const ack = await sender.say(stopFor(ref, waiting, channel))
      if (!ack.ok) throw new Error(ack.error.message)
    }
  }

  function peopleAt(channel: MessageChannel, from: string): Person[] {
    if (channel !== 'email') {
      const phone = phoneOf(from)
      return phone ? hall.store.people.find({ phone }) : []
    }
    const found = normalContact({ email: from })
    return found.ok ? hall.store.people.find(found.contact) : []
  }

  return {
    /** Each resolves when what was told is durable; rejects where it is not. */
    report: (by: string, delivery: Delivery) => logged(report(by, delivery)),
    answered: (channel: MessageChannel, reply: Reply) => logged(answered(channel, reply)),
  }
}

export type Incoming = ReturnType<typeof createIncoming>
