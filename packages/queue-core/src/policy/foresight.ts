/**
 * A look ahead: of those who wait now, how many will be called in time if a booth takes this ticket next and every booth
 * then takes the earliest promise that it can still keep? It is careful: it takes services for longer than they usually
 * are, because a promise that is kept by luck is not kept.
 */
import { earlier, firstFrom, type Queue } from '../hall/queue.ts'
import type { Booth, HallState } from '../hall/state.ts'
import type { Ticket } from '../hall/ticket.ts'
import { meanServiceSeconds } from '../hall/wait.ts'

/** So many times its usual length a service is taken for (compared in docs/decisions/0041). */
const CARE = 2
/** A service that should have ended is taken to last for this share of its length still. */
const REST = 0.3
/** Further back in a queue than this, nobody can be called in time whatever is done now. */
const DEPTH = 24

export type Foresight = {
  at: number
  services: Map<string, Outlook>
  booths: { booth: Booth; queues: Outlook[]; freeAt: number }[]
}
/** Of one service: who can still be called in time, earliest promise first, and ms for which one of them is served. */
type Outlook = { queue: Ticket[]; lasts: number; place: number }

/** The hall as it may go on from `at`, epoch ms. `care`: so many times its usual length a service is taken for. */
export function foresee(state: HallState, at: number, care = CARE): Foresight {
  const services = new Map<string, Outlook>()
  for (const [letter, { queues }] of state.services) {
    const queue = merge(inTime(queues.normal, at), inTime(queues.priority, at))
    services.set(letter, { queue, lasts: meanServiceSeconds(state, letter) * 1000 * care, place: 0 })
  }
  const booths: Foresight['booths'] = []
  for (const booth of state.booths.values()) {
    if (booth.state !== 'open') continue
    const queues = booth.services.flatMap(letter => services.get(letter) ?? [])
    booths.push({ booth, queues, freeAt: at + restOf(booth.ticket, services, at) })
  }
  return { at, services, booths }
}

/** Tickets called in time when `booth` takes `first` now. */
export function calledInTime({ at, services, booths }: Foresight, booth: Booth, first: Ticket): number {
  for (const outlook of services.values()) outlook.place = 0
  const lasts = services.get(first.service)!.lasts
  const freeAt = booths.map(other => (other.booth === booth ? at + lasts : other.freeAt))
  let count = first.callBy >= at ? 1 : 0
  for (let next = soonest(freeAt); next >= 0; next = soonest(freeAt)) {
    const now = freeAt[next]!
    let best: Outlook | null = null
    for (const outlook of booths[next]!.queues) {
      const { queue } = outlook
      while (
        outlook.place < queue.length &&
        (queue[outlook.place]!.callBy < now || queue[outlook.place] === first)
      )
        outlook.place += 1
      const head = queue[outlook.place]
      if (head && (!best || earlier(head, best.queue[best.place]!) < 0)) best = outlook
    }
    if (!best) {
      freeAt[next] = Number.POSITIVE_INFINITY
      continue
    }
    best.place += 1
    count += 1
    freeAt[next] = now + best.lasts
  }
  return count
}

function soonest(freeAt: readonly number[]): number {
  let index = -1
  let earliest = Number.POSITIVE_INFINITY
  for (let n = 0; n < freeAt.length; n++)
    if (freeAt[n]! < earliest) {
      earliest = freeAt[n]!
      index = n
    }
  return index
}

/** The first of a queue who can still be called in time. */
function inTime(queue: Queue, at: number): Ticket[] {
  const first = firstFrom(queue, at)
  return queue.slice(first, first + DEPTH)
}

const merge = (a: Ticket[], b: Ticket[]): Ticket[] => (b.length === 0 ? a : [...a, ...b].sort(earlier))

function restOf(ticket: Ticket | null, services: Map<string, Outlook>, at: number): number {
  if (!ticket) return 0
  const { lasts } = services.get(ticket.service)!
  return Math.max(lasts - (at - (ticket.servingAt ?? ticket.calledAt!)), lasts * REST)
}
