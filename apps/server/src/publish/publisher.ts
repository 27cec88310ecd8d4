/**
 * Tells the screens what changed: one message for each audience, however many events came together. A call or a booth is
 * told at once; of a rush at the kiosks, some twenty messages a second.
 */
import {
  type Audience,
  boothView,
  type CallView,
  type HallChange,
  hallInfo,
  isoInZone,
  type ServiceView,
  type ServiceWait,
  serviceView,
  ticketView,
} from '@antrean/queue-core'
import type { Logger } from 'pino'
import { harmless } from '../background.ts'
import type { Live } from '../hall/live.ts'
import { AS_LOGGED, type Known } from '../people/people.ts'
import { ofHall, type Recorded } from '../store/batch.ts'
import { type Changed, note, nothingChanged } from './changed.ts'

/** Where the messages go: the socket namespaces of an audience. */
export type Channel = {
  /** Whether anybody listens; rows that nobody reads are not made. */
  listeners(audience: Audience): boolean
  change(audience: Audience, change: HallChange): void
  /** The whole state again, where a change cannot tell it. */
  snapshot(audience: Audience): void
}

const EVERY_MS = 50
/** An expected wait that moved by less is no news. */
const WAIT_STEP_SECONDS = 10
/** That they happened is told to staff alone: screens of visitors sit in the same hall. [Q37] */
const OF_STAFF: ReadonlySet<string> = new Set(['PanicCalled', 'PanicTaken', 'PanicEnded'])
const AUDIENCES: Audience[] = ['public', 'staff']

export function createPublisher(
  live: () => Live,
  channel: Channel,
  log: Logger,
  wait: (letter: string) => ServiceWait | undefined = () => undefined,
  { ofTicket, nameOf }: Known = AS_LOGGED,
) {
  let changed = nothingChanged()
  let told = live().seq
  let at = 0
  let flushedAt = -EVERY_MS
  let timer: NodeJS.Timeout | null = null
  const rows = new Map<string, ServiceView>()
  let openTold: string | null = null

  /** What could not be told is told with what comes next. */
  const flushSoon = harmless(log, 'Screens could not be told what has changed.', flush)

  function take(recorded: readonly Recorded[]): void {
    const events = recorded.filter(ofHall)
    // Whatever else happened changes no screen of the hall.
    if (events.length === 0) return
    for (const one of events) note(changed, one)
    at = events.at(-1)!.event.at
    const wait = flushedAt + EVERY_MS - performance.now()
    if (changed.urgent || changed.everything || wait <= 0) flush()
    else timer ??= setTimeout(flushSoon, wait)
  }

  function flush(): void {
    if (timer) clearTimeout(timer)
    timer = null
    flushedAt = performance.now()
    const { seq } = live()
    const services = changedServices()
    for (const audience of AUDIENCES)
      if (channel.listeners(audience)) {
        if (changed.everything) channel.snapshot(audience)
        else channel.change(audience, changeFor(audience, services))
      }
    told = seq
    changed = nothingChanged()
  }

  /** The services whose row is not what was told last. */
  function changedServices(): ServiceView[] {
    const { state } = live()
    const fresh: ServiceView[] = []
    for (const service of state.services.values()) {
      const row = serviceView(state, service, at, wait(service.config.letter))
      if (!isNews(rows.get(row.letter), row)) continue
      rows.set(row.letter, row)
      fresh.push(row)
    }
    return fresh
  }

  function changeFor(audience: Audience, services: ServiceView[]): HallChange {
    const { state, seq, calls } = live()
    const { timezone } = state.config!
    const booths = [...changed.booths].flatMap(number => state.booths.get(number) ?? [])
    const fresh: CallView[] = calls.filter(call => call.seq > told)
    return {
      seq,
      prev: told,
      at: isoInZone(timezone, at),
      types:
        audience === 'staff' ? [...changed.types] : [...changed.types].filter(type => !OF_STAFF.has(type)),
      ...(changed.hall && { hall: hallInfo(state, at) }),
      ...(services.length > 0 && { services }),
      ...(booths.length > 0 && {
        booths: booths.map(booth => boothView(booth, timezone, audience, nameOf, state.config)),
      }),
      ...(fresh.length > 0 && { calls: fresh }),
      ...(audience === 'staff' && changed.tickets.size > 0 && { tickets: ticketRows(changed, timezone) }),
    }
  }

  function ticketRows({ tickets }: Changed, timezone: string) {
    const { state } = live()
    return [...tickets].flatMap(id => {
      const ticket = state.tickets.get(id)
      if (!ticket) return []
      const view = ticketView(ticket, timezone, 'staff', state.breaches.get(id))
      return [{ ...view, ...ofTicket(ticket) }]
    })
  }

  return {
    take,
    /** The seq of the last message: whoever heard less has missed something. */
    told: () => told,
    /** The state was read again from the log: what was told may be wrong. */
    reread(): void {
      changed = nothingChanged()
      changed.everything = true
      flush()
    },
    /** Time alone opens and closes: the hall, a service, and after the last ticket. `now`: epoch ms. */
    look(now: number): void {
      const open = openings(live(), now)
      const known = openTold
      openTold = open
      if (known === null || known === open) return
      at = Math.max(at, now)
      changed.everything = true
      flush()
    },
    /** Tells what is still to tell. */
    close(): void {
      if (timer) flushSoon()
    },
  }
}

/** What screens say of opening hours. */
function openings({ state }: Live, at: number): string {
  if (!state.config) return ''
  const { open, nextOpening, closedAs } = hallInfo(state, at)
  const services = [...state.services.values()].map(service => serviceView(state, service, at).open)
  return JSON.stringify([open, nextOpening, closedAs, services])
}

export type Publisher = ReturnType<typeof createPublisher>

function isNews(told: ServiceView | undefined, row: ServiceView): boolean {
  if (!told || told.waiting !== row.waiting || told.open !== row.open) return true
  if (told.waitMinutes !== row.waitMinutes) return true
  const [before, now] = [told.expectedWaitSeconds, row.expectedWaitSeconds]
  if (before === null || now === null) return before !== now
  return Math.abs(before - now) >= WAIT_STEP_SECONDS
}
