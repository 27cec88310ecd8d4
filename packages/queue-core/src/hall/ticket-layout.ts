/** What stands on the paper of a ticket, and in which order. */
import { z } from 'zod'

/**
 * Each a line, a few or a picture. One that has nothing to say for a ticket takes no paper: `priority` of a visitor without it,
 * `further` of a visit for one service, `wait` where no figure is said, `logo` and `footer` of a hall without them.
 */
export const TICKET_LINES = [
  'logo',
  'number',
  'service',
  'unit',
  'priority',
  'call-by',
  'ahead',
  'wait',
  'further',
  'where-to-wait',
  'missed',
  'qr',
  'scan',
  'hall',
  'issued',
  'free',
  'footer',
] as const
export const TicketLine = z.enum(TICKET_LINES)
export type TicketLine = z.infer<typeof TicketLine>

/** Without the number nobody is called, and without the code nobody follows their turn. */
export const NEEDED_LINES = ['number', 'qr'] as const satisfies TicketLine[]

export const DEFAULT_TICKET_LINES: readonly TicketLine[] = TICKET_LINES.filter(
  line => !['unit', 'wait', 'footer'].includes(line),
)

/** As long as it is read: paper is short. */
const FooterText = z.string().trim().min(1).max(200)

export const TicketLayout = z
  .strictObject({
    lines: z
      .array(TicketLine)
      .max(TICKET_LINES.length)
      .describe(
        `From top to bottom, each once: ${TICKET_LINES.join(', ')}. ${NEEDED_LINES.join(' and ')} are always among them.`,
      ),
    footer: z
      .strictObject({ id: FooterText, en: FooterText })
      .optional()
      .describe("The hall's own words where `footer` stands."),
  })
  .superRefine(({ lines }, ctx) => {
    const complain = (kind: string, message: string) =>
      ctx.addIssue({ code: 'custom', path: ['lines'], message, params: { kind } })
    for (const line of NEEDED_LINES)
      if (!lines.includes(line)) complain('ticket-needs', `a ticket needs its ${line}`)
    if (new Set(lines).size < lines.length) complain('twice', 'a line stands on the ticket once')
  })
export type TicketLayout = z.infer<typeof TicketLayout>
