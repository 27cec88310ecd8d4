/** PINs that are guessed first: of one or two digits, counted up or down, or of a piece that comes again. */
import { PIN_MAX, PIN_MIN } from '@antrean/queue-core'

const LEAST_DIFFERENT = 3
const AGAIN = /^(\d{1,6})\1+$/

/** One sentence with its remedy, or null. */
export function whyWeakPin(pin: string): string | null {
  if (!/^\d+$/.test(pin) || pin.length < PIN_MIN || pin.length > PIN_MAX)
    return `A PIN has ${PIN_MIN} to ${PIN_MAX} digits and nothing else. Choose another.`
  if (new Set(pin).size < LEAST_DIFFERENT || AGAIN.test(pin) || isRun(pin))
    return 'This PIN repeats itself or counts up or down. Choose another.'
  return null
}

/** Each digit is one more than the one before, or each one less; nine goes on with nought. */
function isRun(pin: string): boolean {
  const steps = new Set([...pin.slice(1)].map((digit, n) => (Number(digit) - Number(pin[n]) + 10) % 10))
  return steps.size === 1 && (steps.has(1) || steps.has(9))
}
