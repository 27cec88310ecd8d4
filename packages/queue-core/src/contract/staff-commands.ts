/** What supervisors, ops staff and administrators may send. */
import { z } from 'zod'
import { CLOCK_WORDS } from '../hall/clock-words.ts'
import { ServiceLetter } from '../hall/config.ts'
import { TimeOfDay } from '../hall/opening-calendar.ts'
import { CASES } from './case-commands.ts'
import { CASE_SET_UP } from './case-set-up.ts'
import { command, Nothing, resync } from './command.ts'
import { booth, boothPath, plainPath, reason, servicePath, ticketId, ticketPath } from './command-fields.ts'
import { DeviceKind, Invitation } from './devices.ts'
import { ROLES } from './staff.ts'
import { BoothView, HallInfo, TicketView, Time } from './views.ts'

const service = { service: ServiceLetter }

const text = z.string().trim().min(3).max(200)

export const STAFF = {
  ...resync(ROLES),
  ...CASES,
  ...CASE_SET_UP,
  'hall:close': command({
    by: ['supervisor', 'administrator'],
    says: 'The hall closes early today, at once or at `closesAt` (HH:MM). Everybody is told why; who waits is still served.',
    fields: { why: z.strictObject({ id: text, en: text }), closesAt: TimeOfDay.optional() },
    value: HallInfo,
    http: plainPath('hall/close'),
    example: { why: { id: 'Listrik padam', en: 'A power cut' }, closesAt: '14:00' },
  }),
  'hall:open': command({
    by: ['supervisor', 'administrator'],
    says: 'The hall opens again that was closed early today, for the rest of its hours.',
    fields: {},
    value: HallInfo,
    http: plainPath('hall/open'),
    example: {},
  }),
  'service:open': command({
    by: ['supervisor', 'administrator'],
    says: 'Open a service again for today.',
    fields: service,
    value: Nothing,
    http: servicePath('open'),
    example: { service: 'E' },
  }),
  'service:close': command({
    by: ['supervisor', 'administrator'],
    says: 'Close a service for today; who waits for it is still served.',
    fields: service,
    value: Nothing,
    http: servicePath('close'),
    example: { service: 'E' },
  }),
  'ticket:cancel': command({
    by: ['supervisor', 'administrator'],
    says: 'Take a ticket back that waits or is parked.',
    fields: { ticketId, reason },
    value: TicketView,
    http: ticketPath('cancel'),
    example: { ticketId: '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c', reason: 'The visitor has left.' },
  }),
  'ticket:call': command({
    by: ['supervisor'],
    says: "A supervisor's own choice of whom a free booth calls, with the reason on record.",
    fields: { ...booth, ticketId, reason },
    value: TicketView,
    http: boothPath('call'),
    example: { booth: 3, ticketId: '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c', reason: 'A baby needs its bed.' },
  }),
  'miss:acknowledge': command({
    by: ['supervisor', 'administrator'],
    says: 'A miss was seen, and what was done about it.',
    fields: { ticketId, note: z.string().trim().max(300).default('') },
    value: TicketView,
    http: ticketPath('acknowledge'),
    example: { ticketId: '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c', note: 'Booth 4 was opened.' },
  }),
  'booth:ask': command({
    by: ['supervisor', 'administrator'],
    says: 'Ask for a booth that is paused or closed; consoles say so until it opens.',
    fields: booth,
    value: BoothView,
    http: boothPath('ask'),
    example: { booth: 3 },
  }),
  'device:invite': command({
    by: ['ops', 'administrator'],
    says: 'A one-time code, valid for 15 minutes, that turns a machine into a device of this hall.',
    fields: { kind: DeviceKind, name: z.string().trim().min(1).max(60) },
    value: Invitation,
    http: { ...plainPath('devices/invite'), status: 201 },
    again: 'first-answer-till-restart',
    example: { kind: 'kiosk', name: 'North door' },
  }),
  'clock:correct': command({
    by: ['supervisor', 'ops', 'administrator'],
    says: 'The hall’s clock is set to `at`, on record with who, from what, and by whose `word`. Who waits keeps their place and their wait; no number is given twice on a date.',
    fields: { at: Time, word: z.enum(CLOCK_WORDS).optional() },
    value: Nothing,
    http: plainPath('clock'),
    example: { at: '2026-03-02T08:00:00+07:00' },
  }),
  'person:erase': command({
    by: ['administrator'],
    says: 'What is kept of a person under `ref` is erased for good, on record without it. Why: the person asked, withdrew a consent, or it was kept by mistake.',
    fields: { ref: z.uuid(), why: z.enum(['asked', 'withdrawn', 'mistake']) },
    value: Nothing,
    http: { path: 'people/{ref}/erase', from: { ref: 'ref' } },
    example: { ref: '5f0c1a52-3f54-4c8e-9d5e-0c6f1b8d2a47', why: 'asked' },
  }),
  'device:revoke': command({
    by: ['ops', 'administrator'],
    says: 'The device is told, dropped, and let in no more.',
    fields: { deviceId: z.string().min(1).max(64) },
    value: Nothing,
    http: { path: 'devices/{id}/revoke', from: { id: 'deviceId' } },
    again: 'same-effect',
    example: { deviceId: 'kiosk-1' },
  }),
}
