/** What was written in the form of alerts, or what is wrong with it, by the name of its field. */
import { ALERT_RULES, type AlertLimit, type AlertRule, isScarce } from '@antrean/queue-core/contract'
import type { AlertsWords } from '@antrean/words'
import { addressesIn } from '../administration/addresses.ts'
import type { Faults } from '../shell/field.tsx'

const WAYS = ['email', 'sms', 'whatsapp'] as const
type Way = (typeof WAYS)[number]
type Alerts = Record<Way, string[]> & { language: string; rules: Record<AlertRule, AlertLimit> }

/** `channels`: by which the hall can send. */
export function readAlerts(
  fields: FormData,
  channels: readonly string[],
  country: string,
  words: AlertsWords,
): { alerts: Alerts } | { faults: Faults } {
  const faults: Record<string, string> = {}
  const text = (name: string) => String(fields.get(name) ?? '').trim()

  function number(name: string, most: number): number {
    const value = text(name) === '' ? Number.NaN : Number(text(name))
    if (!(value >= 0 && value <= most)) faults[name] = words.badNumber
    return value
  }
  const rules = Object.fromEntries(
    ALERT_RULES.map(rule => {
      const [at, over] = [number(`${rule}.at`, 1e9), number(`${rule}.over`, 1e9)]
      const minutes = number(`${rule}.minutes`, 1_440)
      if (isScarce(rule) ? over <= at : over >= at)
        faults[`${rule}.over`] = isScarce(rule) ? words.overAbove : words.overBelow
      return [rule, { on: fields.has(`${rule}.on`), at, over, minutes }]
    }),
  ) as Alerts['rules']
  const to = Object.fromEntries(
    WAYS.map(way => {
      const { addresses, wrong, tooMany } = addressesIn(
        text(way),
        way === 'email' ? 'email' : 'phone',
        country,
      )
      if (addresses.length > 0 && !channels.includes(way)) faults[way] = words.noChannel
      else if (wrong !== null) faults[way] = words.badAddress({ address: wrong })
      else if (tooMany) faults[way] = words.tooMany
      return [way, addresses]
    }),
  ) as Record<Way, string[]>
  return Object.keys(faults).length > 0
    ? { faults }
    : { alerts: { ...to, language: text('language'), rules } }
}
