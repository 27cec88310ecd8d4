/** The set-up as administrators see and change it. */
import { z } from 'zod'
import { HallConfig } from '../hall/config.ts'
import { SettingsDifferenceView } from '../settings/notes.ts'
import { LanguageWire, PriorityWire, Time } from './views.ts'

/** The longest reason for a change, in characters. */
export const WHY_MAX = 200
export const Why = z.string().trim().min(1).max(WHY_MAX)

const Change = z.object({
  /** Of the set-up that the change made; each later one has a higher one. */
  version: z.int(),
  at: Time,
  /** By name; `system`: a file that was given at a start. */
  by: z.string(),
  why: z.string().nullable(),
  source: z.enum(['file', 'settings']),
})

export const SettingsView = Change.extend({ settings: HallConfig })
export type SettingsView = z.infer<typeof SettingsView>

export const SettingsHistory = z.object({
  /** The newest first, each with what it changed; the first set-up of all changed nothing. */
  changes: z.array(Change.extend({ differences: z.array(SettingsDifferenceView) })),
  /** Where older ones go on (`before`); null where there are none. */
  next: z.int().nullable(),
})
export type SettingsHistory = z.infer<typeof SettingsHistory>

export const SettingsChange = z.strictObject({ settings: z.unknown(), why: Why })
/** One draft is kept at most. */
export const SettingsDraftView = z.object({
  draft: z
    .object({
      settings: HallConfig,
      why: z.string(),
      /** It holds from the beginning of this day on; null: whenever somebody saves it. */
      goesLiveOn: z.iso.date().nullable(),
      /** Of the set-up that it was made of. */
      version: z.int(),
      by: z.string(),
      at: Time,
      /** Its day came and it did not fit; nothing was changed. */
      refused: z.object({ at: Time, message: z.string() }).nullable(),
    })
    .nullable(),
})
export type SettingsDraftView = z.infer<typeof SettingsDraftView>
export const SettingsDraftChange = z.strictObject({
  settings: z.unknown(),
  why: Why,
  goesLiveOn: z.iso.date().nullable(),
})
export const SettingsToCheck = z.strictObject({ settings: z.unknown() })
/** What the ticket of a set-up looks like, of an ordinary visit or of one with priority. */
export const TicketPictureAsked = z.strictObject({
  settings: z.unknown(),
  /** The width of the paper, mm. */
  paper: z.union([z.literal(80), z.literal(58)]),
  language: LanguageWire.default('id'),
  priority: PriorityWire.default('normal'),
})
/** `to`: the version of the set-up that comes back; the one before the present where it is absent. */
export const SettingsUndo = z.strictObject({ why: Why, to: z.int().min(1).optional() })
