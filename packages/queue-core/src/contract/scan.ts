/** The QR of a ticket, held to a kiosk by whoever has the paper. */
import { z } from 'zod'
import { command } from './command.ts'
import { plainPath } from './command-fields.ts'
import { TicketView } from './views.ts'

export const ScannedTicket = z.object({
  ticket: TicketView,
  /** It was a no-show, and waits again from now on. */
  returned: z.boolean(),
  /** Tickets that stand before it; 0 where it does not wait. */
  ahead: z.int(),
  /** An open booth serves it: only then is `callBy` said. */
  served: z.boolean(),
  /** Of the booth that it is called to, at or kept for: its name, or its number where it has none. */
  boothName: z.string().nullable(),
})
export type ScannedTicket = z.infer<typeof ScannedTicket>

export const SCAN = command({
  by: ['kiosk'],
  says: 'The QR of a ticket, held to the kiosk: a no-show who may still be taken back waits again, and of every other ticket it is said where it stands.',
  /** The secret in the address of the visitor's page, `…/t/{token}`: whoever has the paper has it. Tokens are random, 128 bits, and cannot be guessed. */
  fields: { token: z.string().min(1).max(64) },
  value: ScannedTicket,
  http: plainPath('tickets/scan'),
  again: 'same-effect',
  example: { token: 'sJx1f0rZ8mKqPz3AbQ4w7g' },
})
