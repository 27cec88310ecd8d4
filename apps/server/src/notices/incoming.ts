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
  sender: Pick<Sender, 'say' | 'settled'>
  log: Logger
  onWish?: OnWish | undefined
}) {
  const { hall, sender, log, onWish } = options
  const inHand = new Set<Promise<void>>()

  function track(work: Promise<void>): void {
    const whole = work.finally(() => inHand.delete(whole))
    // Whoever waits for it hears of it; others read it in the log.
    whole.catch(error => log.warn({ err: error }, 'What a provider told could not be taken.'))
    inHand.add(whole)
  }

  async function report(by: string, { id, part, state }: Delivery): Promise<void> {
    const message =
      id === null
        ? part && byPart(by, part)
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

  /** Providers' names of parts come again after a while: the latest is meant. */
  function byPart(by: string, part: string): Message | null {
    const { aggregates } = hall.store
    return PART_KEYS.flatMap(key => aggregates.where('message', key, part))
      .map(({ state }) => state as Message)
      .filter(message => message.by === by)
      .reduce<Message | null>((latest, one) => (latest && latest.at > one.at ? latest : one), null)
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
    const sought =
      channel === 'email' ? { email: from } : { phone: /^[1-9]\d{6,}$/.test(from) ? `+${from}` : from }
    const found = normalContact(sought, hall.live.state.config?.phoneCountry)
    return found.ok ? hall.store.people.find(found.contact) : []
  }

  return {
    report: (by: string, delivery: Delivery) => track(report(by, delivery)),
    answered: (channel: MessageChannel, reply: Reply) => track(answered(channel, reply)),
    /** Resolves when what was told so far is durable; rejects where some of it is not. */
    taken: (): Promise<unknown> => Promise.all(inHand),
  }
}

export type Incoming = ReturnType<typeof createIncoming>
