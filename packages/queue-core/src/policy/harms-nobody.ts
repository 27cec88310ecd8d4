/**
 * Whether a ticket can be promised for a later moment without making anybody late, as far as can be foreseen: services take what they
 * usually do, and every booth takes the earliest promise that it can still keep. [N16]
 */

import type { Policy } from '../hall/policy.ts'
import { earlier } from '../hall/queue.ts'
import type { Ticket } from '../hall/ticket.ts'
import { type Foresight, foresee } from './foresight.ts'

export const harmsNobody: Policy['harmsNobody'] = (state, ticket, callBy, at) => {
  const foresight = foresee(state, at, 1)
  const before = inTime(foresight)
  const { queue } = foresight.services.get(ticket.service)!
  const place = queue.indexOf(ticket)
  if (place >= 0) queue.splice(place, 1)
  queue.push({ ...ticket, callBy })
  queue.sort(earlier)
  const after = inTime(foresight)
  return [...before].every(id => id === ticket.id || after.has(id))
}

/** The ids of those who will be called in time. */
function inTime({ services, booths }: Foresight): Set<string> {
  const places = new Map([...services.values()].map(outlook => [outlook, 0]))
  const seats = booths.map(({ queues, freeAt }) => ({ queues, freeAt }))
  const called = new Set<string>()
  for (;;) {
    const seat = seats.reduce<(typeof seats)[number] | null>(
      (a, b) => (a && a.freeAt <= b.freeAt ? a : b),
      null,
    )
    if (!seat || seat.freeAt === Number.POSITIVE_INFINITY) return called
    let best: { head: Ticket; outlook: (typeof seat.queues)[number] } | null = null
    for (const outlook of seat.queues) {
      let place = places.get(outlook)!
      while (place < outlook.queue.length && outlook.queue[place]!.callBy < seat.freeAt) place += 1
      places.set(outlook, place)
      const head = outlook.queue[place]
      if (head && (!best || earlier(head, best.head) < 0)) best = { head, outlook }
    }
    if (!best) {
      seat.freeAt = Number.POSITIVE_INFINITY
      continue
    }
    places.set(best.outlook, places.get(best.outlook)! + 1)
    called.add(best.head.id)
    seat.freeAt += best.outlook.lasts
  }
}
