/** The outbox as lists: those of a kind, the newest first and page by page, or all of one case or ticket. */
import {
  isoInZone,
  type Message,
  type MessageChannel,
  type MessageList,
  type MessageListName,
  type MessageView,
} from '@antrean/queue-core'
import type { Case } from '@antrean/queue-core/cases'
import type { Hall } from '../hall/hall.ts'

const MOST = 100
/** Looked at for one page: where few fit, the rest comes with the next. */
const MOST_LOOKED_AT = 5_000
const COUNTED = 1_000
const EVER = Number.MAX_SAFE_INTEGER
const DAY_MS = 86_400_000

export type Which = { template?: string | undefined; channel?: MessageChannel | undefined }
type Page = Omit<MessageList, 'counts'>

const isStuck = ({ tries, doubts }: Message): boolean => tries + doubts > 0
/** By which of the outbox's own orders a list is found, and what of that is in it. */
const LISTS: Record<
  MessageListName,
  { key: string; at: 'at' | 'queuedAt'; has?: (one: Message) => boolean }
> = {
  waiting: { key: 'waiting', at: 'queuedAt' },
  stuck: { key: 'waiting', at: 'queuedAt', has: isStuck },
  sent: { key: 'sent', at: 'at' },
  failed: { key: 'failed', at: 'at' },
  'given-up': { key: 'alarm', at: 'at' },
  refused: { key: 'alarm', at: 'at', has: ({ why }) => why !== 'expired' },
}

export function messageLists(hall: Pick<Hall, 'store' | 'live'>) {
  const view = (message: Message): MessageView => viewOf(message, hall.live.state.config!.timezone)
  const fits =
    ({ template, channel }: Which) =>
    (one: Message): boolean =>
      (template === undefined || one.template === template) &&
      (channel === undefined || one.channel === channel)

  /** `before`: what the page before gave as its `next`. */
  function page(name: MessageListName, which: Which, before = EVER): Page {
    const { key, at, has = () => true } = LISTS[name]
    const wanted = fits(which)
    const found: Message[] = []
    let looked = 0
    let last: number | null = null
    for (const { state } of hall.store.aggregates.between('message', key, 0, before - 1, 'down')) {
      const one = state as Message
      // Those of one moment stay together, so that none falls between two pages.
      if ((found.length >= MOST || looked >= MOST_LOOKED_AT) && one[at] !== last)
        return { messages: found.map(view), next: last }
      looked++
      last = one[at]
      if (has(one) && wanted(one)) found.push(one)
    }
    return { messages: found.map(view), next: null }
  }

  /** Of one case or ticket; of a ticket, with those of the cases that came of it. */
  function about(names: readonly string[], which: Which): Page {
    const messages = names
      .flatMap(name => hall.store.aggregates.where('message', 'about', name))
      .map(({ state }) => state as Message)
      .filter(fits(which))
      .sort((a, b) => b.queuedAt - a.queuedAt || (a.id < b.id ? 1 : -1))
    return { messages: messages.map(view), next: null }
  }

  const casesBy = (key: 'number' | 'ticket', value: string) =>
    hall.store.aggregates.where('case', key, value).map(({ state }) => `case:${(state as Case).id}`)

  function counts(now: number): MessageList['counts'] {
    let [waiting, stuck, givenUp] = [0, 0, 0]
    for (const { state } of hall.store.aggregates.between('message', 'waiting', 0, EVER)) {
      if (isStuck(state as Message)) stuck++
      if (++waiting === COUNTED) break
    }
    for (const _ of hall.store.aggregates.between('message', 'alarm', now - DAY_MS, EVER))
      if (++givenUp === COUNTED) break
    return { waiting, stuck, givenUp }
  }

  return {
    ...{ view, page, counts },
    /** By its id or its number. */
    ofCase: (named: string, which: Which) => about([`case:${named}`, ...casesBy('number', named)], which),
    /** By its id, or by its number where that is of today. */
    ofTicket(named: string, which: Which): Page {
      const today = [...hall.live.state.tickets.values()].find(({ number }) => number === named.toUpperCase())
      const id = today?.id ?? named
      return about([`ticket:${id}`, ...casesBy('ticket', id)], which)
    },
  }
}

function viewOf(message: Message, timezone: string): MessageView {
  const iso = (at: number) => isoInZone(timezone, at)
  const { id, person, about, parameters, template, language, channel, stage } = message
  const { queuedAt, at, nextAt, expiresAt, tries, doubts, reason, why } = message
  return {
    ...{ id, person: person.ref, about, number: parameters.number ?? null, template, language, channel },
    ...{ state: stage, queuedAt: iso(queuedAt), at: iso(at), expiresAt: iso(expiresAt) },
    ...{ nextAt: stage === 'waiting' ? iso(nextAt) : null, tries, doubts, reason, why },
  }
}
