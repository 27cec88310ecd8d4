/** When a figure of the hall calls for somebody, and when it does no longer. */

export const ALERT_RULES = ['late', 'waiting', 'printer', 'kiosk', 'disk', 'clock', 'case-overdue'] as const
export type AlertRule = (typeof ALERT_RULES)[number]
/** Of these, little is bad; of the others, much. */
const SCARCE: ReadonlySet<AlertRule> = new Set(['disk'])

/**
 * `at`: from here on it is too much (or too little); `over`: from here on it is well again, and between the two it stays as it was.
 * `minutes`: for how long it has to be so.
 */
export type AlertLimit = { on: boolean; at: number; over: number; minutes: number }

/** `since`: since when it has been as it would have to be for a change; null where it is not. Epoch ms. */
export type Watched = { raised: boolean; since: number | null }

export const isScarce = (rule: AlertRule): boolean => SCARCE.has(rule)

/** One sentence, or null where the two make sense. */
export function whyNoLimit(rule: AlertRule, { at, over }: Pick<AlertLimit, 'at' | 'over'>): string | null {
  if (isScarce(rule) ? over > at : over < at) return null
  const side = isScarce(rule) ? 'above' : 'below'
  return `${rule}: over (${over}) lies ${side} at (${at}), so that an alert does not come and go.`
}

/** `value`: null where it is not known now. `at`: epoch ms. [W8] */
export function judgeAlert(
  rule: AlertRule,
  limit: AlertLimit,
  { raised, since }: Watched,
  value: number | null,
  at: number,
): { watched: Watched; verdict: 'raised' | 'over' | null } {
  if (!limit.on) return { watched: { raised: false, since: null }, verdict: raised ? 'over' : null }
  if (value === null || !turns(rule, limit, raised, value))
    return { watched: { raised, since: null }, verdict: null }
  // A clock that was set back makes nobody wait longer.
  const began = Math.min(since ?? at, at)
  if (at - began < limit.minutes * 60_000) return { watched: { raised, since: began }, verdict: null }
  return { watched: { raised: !raised, since: null }, verdict: raised ? 'over' : 'raised' }
}

function turns(rule: AlertRule, limit: AlertLimit, raised: boolean, value: number): boolean {
  const [it, at, over] = isScarce(rule) ? [-value, -limit.at, -limit.over] : [value, limit.at, limit.over]
  return raised ? it <= over : it >= at
}
