/** What an administrator has set of alerts: kept beside the staff, because it says who is to be reached. */
import { ALERT_RULES, type AlertLimit, type AlertRule, LanguageWire } from '@antrean/queue-core'
import { z } from 'zod'
import type { SettingRows } from '../access/store/setting-rows.ts'

const Limit = z.strictObject({
  on: z.boolean(),
  at: z.number().min(0).max(1_000_000_000),
  over: z.number().min(0).max(1_000_000_000),
  minutes: z.number().min(0).max(1_440).default(0),
})
/** Ten for each way. */
const addresses = z.array(z.string().trim().min(3).max(254)).max(10).default([])

export const AlertSettings = z.strictObject({
  language: LanguageWire.default('id'),
  email: addresses,
  sms: addresses,
  whatsapp: addresses,
  /** What is not named stays as it is. */
  rules: z.partialRecord(z.enum(ALERT_RULES), Limit).default({}),
})
export type AlertSettings = z.infer<typeof AlertSettings>

/** Until somebody sets them. late: percent; waiting, printer, kiosk, case-overdue: how many; disk: MB that are free; clock: seconds. */
const SHIPPED: Record<AlertRule, AlertLimit> = {
  late: { on: false, at: 10, over: 5, minutes: 5 },
  waiting: { on: false, at: 40, over: 25, minutes: 5 },
  printer: { on: false, at: 1, over: 0, minutes: 3 },
  kiosk: { on: false, at: 1, over: 0, minutes: 3 },
  disk: { on: false, at: 2_000, over: 4_000, minutes: 1 },
  clock: { on: false, at: 120, over: 30, minutes: 5 },
  'case-overdue': { on: false, at: 1, over: 0, minutes: 0 },
}
const NAME = 'alerts'

export type AlertsKept = Omit<AlertSettings, 'rules'> & { rules: Record<AlertRule, AlertLimit> }

export function alertSettings(rows: SettingRows) {
  let known: AlertsKept | null = null
  function get(): AlertsKept {
    const kept = AlertSettings.safeParse(JSON.parse(rows.get(NAME) ?? '{}'))
    const its = kept.success ? kept.data : AlertSettings.parse({})
    known ??= { ...its, rules: { ...SHIPPED, ...its.rules } }
    return known
  }
  return {
    get,
    set(settings: AlertSettings): void {
      const whole = { ...settings, rules: { ...get().rules, ...settings.rules } }
      rows.set(NAME, JSON.stringify(whole))
      known = whole
    },
  }
}
