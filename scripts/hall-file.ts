/**
 * Writes docs/hall-file.md from the schema of the set-up, with an example that the schema reads.
 * `npm run hall-file` writes it; a test says where it is out of date.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  BoothConfig,
  HallConfig,
  KioskSetUp,
  OpeningCalendar,
  ServiceConfig,
  WallSetUp,
} from '../packages/queue-core/src/index.ts'
import { tableOf } from './protocol-types.ts'

export const FILE = join(import.meta.dirname, '..', 'docs', 'hall-file.md')

/** The least that a hall needs. */
export const EXAMPLE = {
  name: { id: 'Pelayanan Terpadu Kota Contoh', en: 'Example City Service Hall' },
  timezone: 'Asia/Makassar',
  opens: '08:00',
  closes: '15:30',
  services: [
    {
      letter: 'A',
      unit: 'Dinas Kependudukan',
      name: { id: 'Kartu keluarga dan KTP', en: 'Family and identity cards' },
      matters: [{ id: 'Kartu keluarga baru', en: 'A new family card' }],
      targetSeconds: 300,
      typicalSeconds: 540,
    },
    { letter: 'B', unit: 'Dinas Perizinan', name: { id: 'Izin usaha', en: 'Business licences' } },
  ],
  booths: [
    { number: 1, services: ['A'] },
    { number: 2, services: ['A', 'B'] },
  ],
} satisfies Parameters<typeof HallConfig.parse>[0]

const day = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '16:00' },
]
const short = [{ from: '08:00', to: '14:00' }]
/** A hall of a ministry. */
export const CALENDAR = {
  weekly: {
    ...{ mon: day, tue: day, wed: day, thu: day },
    fri: [
      { from: '08:00', to: '11:30' },
      { from: '13:00', to: '16:30' },
    ],
  },
  periods: [
    {
      name: { id: 'Ramadan', en: 'Ramadan' },
      ...{ from: '2026-02-19', to: '2026-03-17' },
      weekly: { mon: short, tue: short, wed: short, thu: short, fri: [{ from: '08:00', to: '11:30' }] },
    },
  ],
  holidays: 'shipped',
  special: [
    { date: '2026-08-20', hours: [{ from: '10:00', to: '12:00' }], why: { id: 'Upacara', en: 'A ceremony' } },
  ],
} satisfies Parameters<typeof OpeningCalendar.parse>[0]

export const hallFile = (): string => `# The hall file

Generated from the schema in \`packages/queue-core/src/hall/config.ts\` by \`npm run hall-file\`; do not edit by hand.

A hall is set up by one JSON file: \`npm run server -- --hall FILE\`, or \`npm start -- --hall FILE\` to try it. To begin with,
print the reference hall with every field in it, and change it:

\`\`\`sh
npm run --silent server -- hall print > hall.json        # the reference hall, whole
npm run --silent server -- hall print --hall hall.json   # reads yours, fills in the defaults, or says what is wrong with it
\`\`\`

Any editor will do; a file saved by Notepad with its byte-order mark is read as well. When a changed file takes effect, and when
it cannot, is told in [operate.md](operate.md) (*The set-up*).

## The hall
${tableOf(HallConfig, 'input')}

## services
${tableOf(ServiceConfig, 'input')}

## booths
${tableOf(BoothConfig, 'input')}

Each letter and each booth number stands once; a booth names only letters that there are. A service that no booth serves is
taken over, and said at the start: its visitors would never be called.

## walls
${tableOf(WallSetUp, 'input')}

A wall shows a call where it shows both its service and its booth. A booth whose calls are on no wall of the list is said at the start.

## kiosk
${tableOf(KioskSetUp, 'input')}

## calendar
${tableOf(OpeningCalendar, 'input')}

A date has the hours of its special day; else none on a holiday or collective leave; else those of the period it lies in; else those
of its weekday. No ticket is given that could not be called before the closing, and a promise stands still over a break. A year
without a table is said at the start and on the supervisor's page.

\`\`\`json
${JSON.stringify(CALENDAR, null, 2)}
\`\`\`

## An example
What is left out takes its default.

\`\`\`json
${JSON.stringify(EXAMPLE, null, 2)}
\`\`\`
`

if (import.meta.main) writeFileSync(FILE, hallFile())
