/** Whether a service gives a ticket now, and by when its visitor is promised to be called. */
import type { Span } from './day-plan.ts'
import { afterOpenTime, clipped, spansOf, within } from './open-time.ts'
import { type HallState, hallIsOpen, type Service } from './state.ts'
import { expectedWaitSeconds, meanServiceSeconds } from './wait.ts'

export type Taking =
  | { ok: true; callBy: number }
  | {
      ok: false
      /** Out of the hall's hours, out of the service's own, or too late to be served today. */
      why: 'hall-closed' | 'service-hours' | 'last-ticket'
      /** When the service is served again today; null: not any more. */
      opensAt: number | null
    }

/**
 * A promise counts open time alone: a break stands between, and where the day has not enough of it left no ticket is given
 * [C4], nor after the service's last ticket [C5]. Without a calendar, hours of its own, a last ticket and an early closing,
 * a promise is the target, whatever the hour. `foretoldSeconds`: the wait until
 * the call, where somebody foretells it better than the hall's rule of thumb.
 */
export function taking(state: HallState, service: Service, at: number, foretoldSeconds?: number): Taking {
  const targetMs = service.config.targetSeconds * 1000
  const spans = servedSpans(state, service)
  const opensAt = spans?.find(({ from }) => from > at)?.from ?? null
  if (!hallIsOpen(state, at)) return { ok: false, why: 'hall-closed', opensAt }
  if (!spans) return { ok: true, callBy: at + targetMs }
  if (!within(spans, at)) return { ok: false, why: 'service-hours', opensAt }
  const callBy = afterOpenTime(spans, at, targetMs)
  if (callBy === null || isPastLast(state, service, spans, at, foretoldSeconds))
    return { ok: false, why: 'last-ticket', opensAt: null }
  return { ok: true, callBy }
}

/** The moment that whoever comes at `at` is promised, or null where no ticket is given then, as far as hours go. */
export function promiseAt(spans: readonly Span[] | null, at: number, targetMs: number): number | null {
  if (!spans) return at + targetMs
  return within(spans, at) ? afterOpenTime(spans, at, targetMs) : null
}

/** The first moment after `callBy` that can be promised for the service; null where the day has none. [C4] */
export function promisedAfter(state: HallState, letter: string, callBy: number): number | null {
  const spans = servedSpans(state, state.services.get(letter)!)
  return spans ? afterOpenTime(spans, callBy, 1) : callBy + 1
}

/** What somebody is promised who comes at `at`. Where the day has no open time left, whoever was given a ticket is still served. */
export function promiseAnyway(state: HallState, service: Service, at: number): number {
  const { targetSeconds } = service.config
  const spans = servedSpans(state, service)
  return (spans && afterOpenTime(spans, at, targetSeconds * 1000)) ?? at + targetSeconds * 1000
}

/** `promised`, or the first moment behind everybody who waits for a booth that serves the service. [Q31] [Q58] */
export function behindAll(state: HallState, letter: string, promised: number): number {
  const last = lastPromise(state, letter)
  return promised > last ? promised : (promisedAfter(state, letter, last) ?? last + 1)
}

/** The latest moment that is promised to somebody who waits for a booth that serves the service, epoch ms. */
function lastPromise({ services, booths }: HallState, letter: string): number {
  const near = new Set([letter])
  for (const booth of booths.values())
    if (booth.services.includes(letter)) for (const other of booth.services) near.add(other)
  let last = 0
  for (const other of near) {
    const queues = services.get(other)?.queues
    for (const queue of [queues?.normal, queues?.priority]) last = Math.max(last, queue?.at(-1)?.callBy ?? 0)
  }
  return last
}

/** When the service is served today; null where nothing says that promises are to look at it. */
export function servedSpans({ config, day }: HallState, { config: service }: Service): Span[] | null {
  if (!day || !config || config.alwaysOpen) return day?.closing ? spansOf(day) : null
  const own = day.services?.[service.letter]
  if (!day.breaks && !day.closing && !own && !service.lastTicket) return null
  return own ? clipped(own, day.closing) : spansOf(day)
}

/** By the clock, or because its service would not be over before the closing. Where no open booth serves it, nobody can say. */
function isPastLast(
  state: HallState,
  { config: { letter, lastTicket } }: Service,
  spans: readonly Span[],
  at: number,
  foretoldSeconds: number | undefined,
): boolean {
  if (lastTicket?.by === 'clock') return at >= spans.at(-1)!.to - lastTicket.minutesBefore * 60_000
  const roughly = lastTicket ? expectedWaitSeconds(state, letter, at) : null
  if (roughly === null) return false
  const serviceMs = meanServiceSeconds(state, letter) * 1000
  // What was foretold has the breaks in it.
  const ends =
    foretoldSeconds === undefined
      ? afterOpenTime(spans, at, roughly * 1000 + serviceMs)
      : afterOpenTime(spans, at + foretoldSeconds * 1000, serviceMs)
  return ends === null
}
