/** What a display may send. */
import { z } from 'zod'
import { BoothNumber } from '../hall/config.ts'
import { command, Nothing, resync } from './command.ts'
import { plainPath, ticketId, ticketPath } from './command-fields.ts'
import { PanelReport } from './devices.ts'
import { RatingView } from './rating.ts'
import { Time } from './views.ts'

const by = ['display'] as const

export const DISPLAY = {
  ...resync(by),
  'display:status': command({
    by,
    says: 'How the panels are, for ops staff.',
    fields: { panels: z.array(PanelReport).max(64) },
    value: Nothing,
    http: plainPath('status/display'),
    again: 'same-effect',
    example: { panels: [{ panel: 'booth-3', shows: 'booth', booth: 3, state: 'ready' }] },
  }),
  'ticket:rate': command({
    by,
    says: 'The visitor whom a booth finished just now rates the service on the tablet beside it, until the booth calls the next, for two minutes at most. `pressedAt`: the moment of a press that comes late, because the link was down.',
    fields: { booth: BoothNumber, ticketId, level: z.int().min(1).max(5), pressedAt: Time.optional() },
    value: RatingView,
    http: ticketPath('rate'),
    example: { ticketId: 't42', booth: 3, level: 3 },
  }),
}
