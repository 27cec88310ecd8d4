/** What a display may send. */
import { z } from 'zod'
import { command, Nothing, resync } from './command.ts'
import { plainPath } from './command-fields.ts'
import { PanelReport } from './devices.ts'

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
}
