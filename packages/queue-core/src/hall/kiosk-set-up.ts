/** What a hall sets up of its kiosks: how they speak, what they ask, what they say. */
import { z } from 'zod'
import { Bilingual } from './bilingual.ts'
import { LANGUAGE_TAG } from './ticket.ts'

export const KioskSetUp = z.strictObject({
  languages: z
    .array(z.string().regex(LANGUAGE_TAG, 'a language is named by its tag: id, en'))
    .min(1)
    .max(20)
    .optional()
    .describe(
      'Tags of the languages that a kiosk speaks, the one that it begins in first; of one alone there is no choice. All that there are where it is absent.',
    ),
  secondStep: z
    .boolean()
    .optional()
    .describe(
      'Whether visitors are asked if they go first before they get a ticket; they are where it is absent. Without it one touch gives a ticket, and a ticket is for one service.',
    ),
  welcome: Bilingual.optional().describe('A line above the first question.'),
  note: Bilingual.optional().describe(
    'A line at the foot of each screen; where it is absent, that all services are free, unless one of them publishes a cost.',
  ),
  scanner: z
    .boolean()
    .optional()
    .describe(
      'Whether kiosks have a scanner for QR codes: visitors who missed their call are told that the QR of their ticket, held to it, brings them back.',
    ),
  idleSeconds: z
    .int()
    .min(15)
    .max(180)
    .optional()
    .describe(
      'Seconds without a touch after which a screen asks whether somebody is still there: 30 where it is absent. Ten seconds later it starts over.',
    ),
})
export type KioskSetUp = z.infer<typeof KioskSetUp>
