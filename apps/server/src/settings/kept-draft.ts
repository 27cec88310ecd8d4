/** The set-up that somebody has ready, and the day from which it is to hold: kept beside the staff until then. [T16] */
import { HallConfig } from '@antrean/queue-core'
import { z } from 'zod'
import type { SettingRows } from '../access/store/setting-rows.ts'

const KeptDraft = z.object({
  settings: HallConfig,
  why: z.string(),
  /** YYYY-MM-DD; null: whenever somebody saves it. */
  goesLiveOn: z.string().nullable(),
  /** Who keeps it, e.g. `staff:sari`, and when, epoch ms. */
  actor: z.string(),
  at: z.number(),
  /** Of the set-up that it was made of. */
  version: z.int(),
  /** Its day came, and it did not fit: what stood in its way. Nothing was changed. */
  refused: z.object({ at: z.number(), message: z.string() }).nullable(),
})
export type KeptDraft = z.infer<typeof KeptDraft>

const NAME = 'settings-draft'

export function keptDraft(rows: SettingRows) {
  let known: KeptDraft | null | undefined
  function get(): KeptDraft | null {
    if (known !== undefined) return known
    const kept = KeptDraft.nullable().safeParse(JSON.parse(rows.get(NAME) ?? 'null'))
    known = kept.success ? kept.data : null
    return known
  }
  return {
    get,
    set(draft: KeptDraft | null): void {
      rows.set(NAME, JSON.stringify(draft))
      known = draft
    },
  }
}
export type DraftKeeper = ReturnType<typeof keptDraft>
