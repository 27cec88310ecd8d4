/** All that the screens know, in one object; a new one after each change. */
import { HallInfo, PrinterReport, ServiceView } from '@antrean/queue-core/contract'
import { z } from 'zod'
import { Press } from './press.ts'

export const KioskState = z.object({
  link: z.enum(['connecting', 'live', 'stale', 'refused']),
  /** The server is there, and its hall is still to be set up. */
  beingSetUp: z.boolean().default(false),
  hall: HallInfo.extend({ services: z.array(ServiceView) }).nullable(),
  printer: PrinterReport.pick({ state: true, canPrint: true }),
  /** False while the disk refuses: no press can be taken. */
  canStore: z.boolean(),
  /** The server has acknowledged what keeps this kiosk from giving tickets. */
  staffTold: z.boolean(),
  /** How many others can give a ticket now. */
  otherKiosks: z.int().min(0),
  press: Press,
  /** Milliseconds by which the server's clock is ahead of this machine's. */
  clockAheadMs: z.int(),
})
export type KioskState = z.infer<typeof KioskState>
export type KioskHall = NonNullable<KioskState['hall']>
