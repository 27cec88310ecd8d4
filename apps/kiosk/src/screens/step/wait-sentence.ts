/** How long it takes, said as people say it: honest about what is not known, and no more exact than it is. */
import type { KioskHall } from '../../api/index.ts'
import type { Words } from '../words.ts'

export type Service = KioskHall['services'][number]

export function waitSentence(service: Service, say: Words): string {
  if (!service.open) return say.closedToday
  const { waiting } = service
  return `${waiting === 0 ? say.nobodyWaits : say.waiting(waiting)} ${callSentence(service, say, say.callBetween)}`
}

/** Where many services share the screen: one line. */
export function waitInBrief(service: Service, say: Words): string {
  return service.open ? callSentence(service, say, say.callBetweenBriefly) : say.closedToday
}

function callSentence(service: Service, say: Words, between: (low: number, high: number) => string): string {
  const { expectedWaitSeconds, waitLowSeconds, waitHighSeconds } = service
  if (expectedWaitSeconds === null) return say.noBooth
  const atLeast = waitLowSeconds ?? expectedWaitSeconds
  if (atLeast >= HOUR) return say.callInHours(Math.floor(atLeast / HOUR))
  if (waitLowSeconds === undefined || waitHighSeconds === undefined)
    return expectedWaitSeconds === 0 ? say.callSoon : say.callIn(roundly(expectedWaitSeconds, nearest))
  const low = roundly(waitLowSeconds, Math.floor)
  const high = roundly(waitHighSeconds, Math.ceil)
  if (high === 0) return say.callSoon
  if (low === 0) return say.callWithin(high)
  return low === high ? say.callIn(high) : between(low, high)
}

const HOUR = 3600
const nearest = (minutes: number) => Math.max(1, Math.round(minutes))

/** Whole minutes, and whole fives where minutes would pretend to be known; outward, so that eight of ten still fit. */
function roundly(seconds: number, outward: (n: number) => number): number {
  const whole = outward(seconds / 60)
  return whole > 20 ? outward(whole / 5) * 5 : whole
}

/** Calm, where the wait keeps the hall's promise; the sentence says the same without the colour. */
export function toneOf({ open, expectedWaitSeconds, targetSeconds }: Service): 'calm' | 'risk' | 'none' {
  if (!open) return 'none'
  return expectedWaitSeconds !== null && expectedWaitSeconds <= targetSeconds ? 'calm' : 'risk'
}
