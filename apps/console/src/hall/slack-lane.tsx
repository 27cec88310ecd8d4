/**
 * Everybody who waits for one service, on their way to the promised moment:
 *
 *   just came ├──|───|─||───────────┃ promised ┃──|──┤ late
 *
 * The table below says the same in words; this is for the eye.
 */
import type { TicketView } from '@antrean/queue-core/contract'
import { promisedMs, slackOf } from '../promise/promise.ts'

/** Where the promise stands in the lane, and what lies behind it: the share of a promise that a ticket may be late. */
const PROMISE = 0.78
const END = 1

export function SlackLane({ tickets, now }: { tickets: TicketView[]; now: number }) {
  return (
    <span className="lane" aria-hidden="true">
      <span className="lane-late" style={{ left: `${PROMISE * 100}%` }} />
      {tickets.map(ticket => {
        const { state, share, leftMs } = slackOf(ticket, now)
        const whole = promisedMs(ticket)
        const place = leftMs >= 0 ? (1 - share) * PROMISE : PROMISE + (-leftMs / whole) * (END - PROMISE)
        return (
          <span
            key={ticket.id}
            className="lane-ticket"
            data-promise={state}
            title={ticket.number}
            style={{ left: `${Math.min(place, END - 0.01) * 100}%` }}
          />
        )
      })}
    </span>
  )
}
