/** What a kiosk may send, and of it a desk printer. */
import { z } from 'zod'
import { command, Nothing, resync } from './command.ts'
import { plainPath, ticketId, ticketPath } from './command-fields.ts'
import { ISSUE } from './desk-commands.ts'
import { PrinterReport, Trouble } from './devices.ts'
import { SCAN } from './scan.ts'
import { TicketView } from './views.ts'

/** A kiosk, and whatever else prints tickets; to give one is the kiosk's alone. */
const by = ['kiosk', 'desk-printer'] as const
const aboutPaper = { copy: z.boolean().default(false), detail: z.string().max(500).default('') }

export const KIOSK = {
  ...resync(by),
  'ticket:issue': ISSUE,
  'ticket:scan': SCAN,
  'ticket:printed': command({
    by,
    says: 'The printer says that the ticket is printed.',
    fields: { ticketId, ...aboutPaper },
    value: TicketView,
    http: ticketPath('printed'),
    example: { ticketId: '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c' },
  }),
  'ticket:print-failed': command({
    by,
    says: 'The ticket is not printed; `unknown` where bytes were sent and nobody knows what became of them.',
    fields: { ticketId, outcome: z.enum(['not-printed', 'unknown']), ...aboutPaper },
    value: TicketView,
    http: ticketPath('print-failed'),
    example: {
      ticketId: '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c',
      outcome: 'not-printed',
      detail: 'The paper is out.',
    },
  }),
  'printer:status': command({
    by,
    says: 'How the printer is, for ops staff.',
    fields: { printer: PrinterReport },
    value: Nothing,
    http: plainPath('status/printer'),
    again: 'same-effect',
    example: { printer: { state: 'paper-low', canPrint: true } },
  }),
  'kiosk:status': command({
    by,
    says: 'What ails the kiosk beside its printer, for ops staff; what is not named is over.',
    /** Worst first; none is left out. */
    fields: { troubles: z.array(Trouble).max(8) },
    value: Nothing,
    http: plainPath('status/kiosk'),
    again: 'same-effect',
    example: { troubles: [{ code: 'disk-full', since: '2026-03-02T08:00:00+07:00' }] },
  }),
}
