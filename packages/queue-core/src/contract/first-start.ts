/** The first start of a hall of one's own: whoever reads the code at the terminal sets it up in the browser. */
import { z } from 'zod'
import { HallConfig } from '../hall/config.ts'
import { StaffName, StaffPassword } from './staff-list.ts'

const Code = z.string().trim().min(1).max(40)
/** Made by the browser, which shows with it that it is the same one. */
const BrowserId = z.string().min(8).max(64)

/** `done`: there is a hall, and nothing is left to set up here. */
export const FirstStartView = z.object({ state: z.enum(['waiting', 'done']) })
export type FirstStartView = z.infer<typeof FirstStartView>

/** `takeOver`: also where another browser is at it, which is told when it asks next. */
export const FirstStartEnter = z.strictObject({
  code: Code,
  browser: BrowserId,
  takeOver: z.boolean().default(false),
})
/** `reference`: the set-up of the reference hall, to begin with. */
export const FirstStartEntered = z.object({ reference: HallConfig })
export type FirstStartEntered = z.infer<typeof FirstStartEntered>

/** `settings`: a whole hall file. `browser`: where the code was entered by one. */
export const FirstStart = z.strictObject({
  code: Code,
  browser: BrowserId.optional(),
  settings: z.unknown(),
  administrator: z.strictObject({ name: StaffName, password: StaffPassword }),
})
export type FirstStart = z.infer<typeof FirstStart>
