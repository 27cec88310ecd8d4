/** What a set-up and a new day do to the hall. */
import type { DayPlan } from './calendar.ts'
import type { EventOf } from './events.ts'
import { numberAfter } from './number-after.ts'
import { WHOLE_CALL } from './priority-share.ts'
import { type HallState, newBooth, newService } from './state.ts'

export function configure(state: HallState, { config, at }: EventOf<'HallConfigured'>): void {
  state.config = config
  state.configuredAt = state.day && !state.day.closed ? at : 0
  const services = config.services.map(service => {
    const known = state.services.get(service.letter) ?? state.retired.services.get(service.letter)
    if (!known) return newService(service)
    known.config = service
    return known
  })
  const booths = config.booths.map(booth => {
    const known = state.booths.get(booth.number) ?? state.retired.booths.get(booth.number)
    if (!known) return newBooth(booth, at)
    known.name = booth.name
    // A booth that is open goes on with what it opened with. [Q15]
    if (known.state === 'closed') known.services = booth.services
    return known
  })
  replace(state.services, state.retired.services, new Map(services.map(s => [s.config.letter, s])))
  replace(state.booths, state.retired.booths, new Map(booths.map(booth => [booth.number, booth])))
}

/** Puts `next` in place of `present`; what is no longer there is retired, and what came back no longer is. */
function replace<K, V>(present: Map<K, V>, retired: Map<K, V>, next: Map<K, V>): void {
  for (const [key, value] of present) retired.set(key, value)
  present.clear()
  for (const [key, value] of next) {
    present.set(key, value)
    retired.delete(key)
  }
}

export function evolveDay(
  state: HallState,
  event: EventOf<'DayOpened' | 'DayReplanned' | 'DayClosed' | 'HallClosedEarly' | 'HallReopened'>,
): void {
  if (event.type === 'DayOpened') beginDay(state, event)
  else if (event.type === 'DayReplanned') replan(state, event)
  else if (event.type === 'DayClosed') state.day!.closed = true
  else if (event.type === 'HallReopened') state.day!.closing = null
  else state.day!.closing = { at: event.closesAt, why: event.why }
}

function beginDay(
  state: HallState,
  { date, at, issued = {}, doubtUntil, ...plan }: EventOf<'DayOpened'>,
): void {
  state.day = {
    ...hoursIn({ date, ...plan }),
    closed: false,
    ...(doubtUntil !== undefined && { doubtUntil }),
  }
  state.tickets.clear()
  state.parked.clear()
  state.toTell.clear()
  state.breaches.clear()
  state.retired.services.clear()
  state.retired.booths.clear()
  state.priorityCredit = WHOLE_CALL
  state.configuredAt = 0
  for (const service of state.config!.services) state.services.set(service.letter, newService(service))
  for (const booth of state.config!.booths) state.booths.set(booth.number, newBooth(booth, at))
  numberAfter(state, issued)
}

/** Other hours of the same date; that it is closed early stays so. */
function replan(state: HallState, event: EventOf<'DayReplanned'>): void {
  const { date, closed, doubtUntil, closing } = state.day!
  state.day = { ...hoursIn({ ...event, date }), closed, doubtUntil, closing }
}

/** The plan in an event. */
const hoursIn = ({ date, opensAt, closesAt, endsAt, breaks, services, dayAs, dayWhy }: DayPlan): DayPlan => ({
  ...{ date, opensAt, closesAt, endsAt },
  ...(breaks && { breaks }),
  ...(services && { services }),
  ...(dayAs && { dayAs }),
  ...(dayWhy && { dayWhy }),
})
