/** What an administrator has set of the reports by mail: kept beside the staff, because it says who is to be reached. */
import { ReportMailSettings } from '@antrean/queue-core'
import { z } from 'zod'
import type { SettingRows } from '../access/store/setting-rows.ts'

/** `since`: when it was switched on, epoch ms. */
const Kept = ReportMailSettings.extend({ since: z.number().default(0) })
export type ReportMailsKept = z.infer<typeof Kept>
const NAME = 'report-mails'

export function reportMailSettings(rows: SettingRows) {
  let known: ReportMailsKept | null = null
  function get(): ReportMailsKept {
    if (known) return known
    const kept = Kept.safeParse(JSON.parse(rows.get(NAME) ?? '{}'))
    known = kept.success ? kept.data : Kept.parse({})
    return known
  }
  return {
    get,
    set(settings: ReportMailSettings, now: number): void {
      const before = get()
      const whole = { ...settings, since: before.on && settings.on ? before.since : now }
      rows.set(NAME, JSON.stringify(whole))
      known = whole
    },
  }
}
