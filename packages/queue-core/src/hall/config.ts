/**
 * What an administrator sets up: the hall, its services, its booths and its promise. `docs/hall-file.md` is made of the
 * descriptions here.
 */
import { z } from 'zod'
import { RatingScale, SkmForm } from './asked-of-visitors.ts'
import { Bilingual } from './bilingual.ts'
import { boothName } from './booth-name.ts'
import { HallColours } from './colours.ts'
import { KioskSetUp } from './kiosk-set-up.ts'
import { HallLogo } from './logo.ts'
import { OmbudsmanSetup } from './ombudsman.ts'
import { LastTicket, OpeningCalendar, TimeOfDay, WeeklyHours } from './opening-calendar.ts'
import { DEFAULT_PLACE } from './place.ts'
import { PublishedStandard } from './published-standard.ts'
import { MOST_FURTHER } from './several.ts'
import { TicketLayout } from './ticket-layout.ts'
import { checkWalls, unseenCalls, WallSetUp } from './walls.ts'

export { Bilingual } from './bilingual.ts'

/** It stands within sentences and in capitals on counter displays: a short word, no signs. */
const Word = z
  .string()
  .max(24)
  .regex(/^\p{L}[\p{L} -]*$/u, 'the word for the place is letters, spaces and hyphens, e.g. loket')

export const ServiceLetter = z
  .string()
  .regex(/^[A-Z0-9]{1,2}$/, 'a service is named by one or two capital letters or digits, e.g. A, B2 or 17')
export const BoothNumber = z.int().min(1).max(999)
/** What hangs over it, where that is no plain number: it stands alone in large figures, and within sentences. */
export const BoothName = z
  .string()
  .regex(
    /^[A-Z0-9](?:[A-Z0-9.-]{0,2}[A-Z0-9])?$/,
    'a name of at most four capital letters and digits, e.g. A1',
  )

/** Each chosen by one key. */
const Choices = z.array(Bilingual).max(9)
const choicesTwice = (choices: readonly Bilingual[] = []): number =>
  choices.findIndex(({ id }, n) => choices.findIndex(its => its.id === id) !== n)

const DaysKept = z.int().min(1).max(3_650).optional()

export const ServiceConfig = z.strictObject({
  letter: ServiceLetter.describe(
    'Its code, which begins the number of its tickets: A001; one that ends in a digit is followed by a hyphen, B2-001.',
  ),
  unit: z
    .string()
    .min(1)
    .max(120)
    .describe('The unit that answers for the service. With many services the kiosk asks for the unit first.'),
  name: Bilingual.describe('As the kiosk, the wall and the ticket call it.'),
  matters: z.array(Bilingual).max(12).default([]).describe('What visitors come for, one line each.'),
  asksMatter: z
    .boolean()
    .optional()
    .describe('Whether the officer says at the end which of `matters` it was; not where it is absent.'),
  outcomes: Choices.optional().describe(
    'How a service ends, one of which the officer chooses at the end: Selesai, Ditolak, Berkas belum lengkap … at most nine. Nothing is asked where it is absent or empty.',
  ),
  targetSeconds: z
    .int()
    .min(10)
    .max(86_400)
    .default(300)
    .describe('Seconds from the issue of a ticket to its call that the hall promises.'),
  typicalSeconds: z
    .int()
    .min(5)
    .max(86_400)
    .default(480)
    .describe('Seconds that one service usually takes: the expectation before any was observed.'),
  standard: PublishedStandard.optional().describe(
    'Its published standard (UU 25/2009 Pasal 21), as it hangs at the hall, by component: legalBasis, requirements, procedure, completionTime, cost, product, facilities, competence, oversight, complaints, staff, service, safety, evaluation. What is absent is shown as missing by the report for the Ombudsman.',
  ),
  hours: WeeklyHours.optional().describe(
    'Hours of its own, within those of the hall: those of the hall where they are absent.',
  ),
  lastTicket: LastTicket.optional().describe(
    'Until when it gives tickets: `{ "by": "clock", "minutesBefore": 30 }` before the end of its hours, or `{ "by": "forecast" }`: while whoever takes one can still be served today, as far as can be foreseen.',
  ),
})
export type ServiceConfig = z.infer<typeof ServiceConfig>

export const BoothConfig = z.strictObject({
  number: BoothNumber.describe('Its key; shown and told to visitors where it has no name.'),
  name: BoothName.optional().describe('As every screen, display and message calls it: A1, 101.'),
  services: z.array(ServiceLetter).min(1).max(1000).describe('Codes of the services that it can serve.'),
})
export type BoothConfig = z.infer<typeof BoothConfig>

export const HallConfig = z
  .strictObject({
    name: Bilingual.describe('As every screen and the ticket call the hall.'),
    place: z
      .strictObject({ id: Word, en: Word })
      .default(DEFAULT_PLACE)
      .describe(
        'The word for where a visitor is served, as it stands within a sentence, for one of them: loket, meja; booth, counter. Every screen, paper, display, page and report says it.',
      ),
    timezone: z
      .string()
      .refine(isTimezone, 'not a time zone of the IANA database, e.g. Asia/Jakarta')
      .describe("IANA time zone that decides the hall's day: Asia/Jakarta, Asia/Makassar, Asia/Jayapura."),
    opens: TimeOfDay.describe('From when tickets are issued, HH:MM.'),
    closes: TimeOfDay.describe('Until when tickets are issued, HH:MM, after `opens`.'),
    calendar: OpeningCalendar.optional().describe(
      'Weekly hours with breaks, periods, holidays and special days, in place of `opens` and `closes`: every day from the one to the other where it is absent.',
    ),
    alwaysOpen: z
      .boolean()
      .default(false)
      .describe('Keeps the hall open around the clock, for demonstrations.'),
    prioritySharePercent: z
      .int()
      .min(0)
      .max(100)
      .default(50)
      .describe(
        'Of a hundred calls, at most so many may take a priority visitor ahead of an earlier promise.',
      ),
    overdueSeconds: z
      .int()
      .min(0)
      .max(86_400)
      .default(1800)
      .describe(
        'Seconds after its promised moment from which a ticket is passed over at most twice running.',
      ),
    atRiskPercent: z
      .int()
      .min(1)
      .max(100)
      .default(60)
      .describe('Share of its target after which a waiting ticket is at risk.'),
    autoCallSeconds: z
      .int()
      .min(1)
      .max(3600)
      .nullable()
      .default(null)
      .describe('Seconds after which a free booth calls by itself while somebody waits for it; null: never.'),
    leastCallSeconds: z
      .int()
      .min(0)
      .max(600)
      .optional()
      .describe(
        'Seconds for which a call stands, with a recall in between, before a no-show counts as called: 30 where it is absent.',
      ),
    absentAfterSeconds: z
      .int()
      .min(60)
      .max(3600)
      .nullable()
      .optional()
      .describe(
        'Seconds after a call or recall in which nothing is pressed at the booth, until its officer counts as absent: the visitor goes back to the front of the line, and the booth pauses. Where it is absent, 300 at booths whose officer presses start; null: never.',
      ),
    returnMinutes: z
      .int()
      .min(0)
      .max(720)
      .optional()
      .describe(
        'Minutes after a no-show in which the visitor is taken back with the same number: 15 where it is absent, 0 never.',
      ),
    furtherServices: z
      .int()
      .min(0)
      .max(MOST_FURTHER)
      .optional()
      .describe(
        'How many services one ticket takes beside its first: after each the visitor goes on to the next with the same number. None where it is absent.',
      ),
    kiosk: KioskSetUp.optional().describe('How kiosks speak, what they ask and say.'),
    keepPeopleDays: z
      .strictObject({
        priority: DaysKept,
        notice: DaysKept,
        case: DaysKept,
        rating: DaysKept,
        note: DaysKept,
      })
      .optional()
      .describe(
        'Days for which something of a visitor is kept, the day on which it came included: the reason of a priority (1 where it is absent), an address for notices (7), what belongs to a case (365), the comment of a rating (365), what staff write of a ticket (365). It is erased when the last of them ends.',
      ),
    phoneCountry: z
      .string()
      .regex(/^[A-Z]{2}$/, 'a country is named by two capital letters, e.g. ID')
      .optional()
      .describe(
        'Country of the telephone numbers that are given without one, ISO 3166: ID where it is absent.',
      ),
    ratingLevels: RatingScale.optional().describe(
      'The words of the levels by which visitors rate a service, the worst first: Belum puas, Cukup puas, Puas where they are absent.',
    ),
    surveys: z
      .array(SkmForm)
      .max(20)
      .optional()
      .describe(
        'Forms of the satisfaction survey (SKM), each from its date on: the nine elements of Permenpan RB 14/2017 where they are absent, no survey where the list is empty.',
      ),
    officersNamedFor: z
      .array(z.enum(['supervisor', 'administrator']))
      .optional()
      .describe(
        'Who sees in the report on officers which officer is which: supervisor, administrator. Others of them see numbers. Both where it is absent.',
      ),
    applicantsNamedFor: z
      .array(z.enum(['supervisor', 'administrator']))
      .optional()
      .describe(
        'Who sees in the registers of complaints and of information requests who asked, and what for: supervisor, administrator. Others of them see the rest of each row. Both where it is absent.',
      ),
    ombudsman: OmbudsmanSetup.optional().describe(
      'What the Ombudsman said, by year of assessment (`judgements`): a `score` until 2024, an `opinion` from 2025 on, as it was published. `schemes` replaces the tables that come with the product.',
    ),
    pauseReasons: Choices.optional().describe(
      'Why a booth pauses, one of which the officer chooses: Istirahat, Ibadah, Rapat … at most nine. Nothing is asked where it is absent or empty.',
    ),
    closeReasons: Choices.optional().describe('The same, of a booth that closes.'),
    logo: HallLogo.optional().describe(
      'A PNG picture in base64, at most 384 dots wide and 120 high: printed where the ticket has its line `logo`, by each kiosk that has no `--logo` of its own; none where it is absent.',
    ),
    colours: HallColours.optional().describe(
      'Colours of its own for kiosks, walls, displays and the page of visitors, `{ "main": "#0b2f5e", "call": "#ffc46b" }`; what is absent is as it comes. One on which nobody could read is refused.',
    ),
    ticket: TicketLayout.optional().describe(
      'What stands on the paper of a ticket: `{ "lines": ["number", "service", "qr"] }` in that order, and the words of `footer`; as it comes where it is absent.',
    ),
    walls: z
      .array(WallSetUp)
      .max(50)
      .optional()
      .describe(
        'Walls that show some of the calls, each by its `name`. One whose address names none, or one that is not here, shows all of them.',
      ),
    services: z.array(ServiceConfig).min(1).max(1000).describe('In the order in which the kiosk shows them.'),
    booths: z.array(BoothConfig).min(1).max(200).describe('Each serves one service or several.'),
  })
  .superRefine((hall, ctx) => {
    const complain = (path: (string | number)[], kind: string, message: string) =>
      ctx.addIssue({ code: 'custom', path, message, params: { kind } })
    if (hall.opens >= hall.closes) complain(['closes'], 'closes-first', 'the hall must close after it opens')
    for (const list of ['pauseReasons', 'closeReasons'] as const)
      if (choicesTwice(hall[list]) >= 0) complain([list], 'twice', `${list} lists a reason twice`)
    const letters = new Set<string>()
    hall.services.forEach((service, i) => {
      if (letters.has(service.letter))
        complain(['services', i, 'letter'], 'twice', `service ${service.letter} is listed twice`)
      letters.add(service.letter)
      const twice = choicesTwice(service.outcomes)
      if (twice >= 0)
        complain(['services', i, 'outcomes'], 'twice', `service ${service.letter} lists an outcome twice`)
    })
    const numbers = new Set<number>()
    const called = new Map<string, number>()
    hall.booths.forEach((booth, i) => {
      const its = boothName(booth)
      const other = called.get(its)
      if (other !== undefined && other !== booth.number)
        complain(
          ['booths', i, 'name'],
          'twice',
          `booths ${other} and ${booth.number} are both called ${its}: nobody could tell which`,
        )
      called.set(its, booth.number)
      if (numbers.has(booth.number))
        complain(['booths', i, 'number'], 'twice', `booth ${booth.number} is listed twice`)
      numbers.add(booth.number)
      for (const letter of booth.services)
        if (!letters.has(letter))
          complain(
            ['booths', i, 'services'],
            'no-such-service',
            `booth ${booth.number} names no service ${letter}`,
          )
    })
    checkWalls(hall, complain)
  })
export type HallConfig = z.infer<typeof HallConfig>

/** What is allowed and still needs a look: one sentence each, none for most halls. */
export function setUpRemarks(hall: HallConfig): string[] {
  const { services, booths } = hall
  const served = new Set(booths.flatMap(booth => booth.services))
  return [
    ...services
      .filter(({ letter }) => !served.has(letter))
      .map(
        ({ letter, name }) =>
          `No booth serves service ${letter} (${name.id}): its visitors would never be called. Add ${letter} to the services of a booth, or leave the service out.`,
      ),
    ...unseenCalls(hall).map(({ booths, services }) => {
      const calls = `the calls of booth ${booths.join(', ')}${services ? ` for ${services.join(', ')}` : ''}`
      return `No wall of the set-up shows ${calls}: only a wall without a name does. Add them to a wall.`
    }),
  ]
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
