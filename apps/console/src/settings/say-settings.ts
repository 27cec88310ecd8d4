/** Fields, faults and effects of a set-up in the reader's words. */
import type { SettingsNote } from '@antrean/queue-core/contract'
import type { SettingsWords } from '@antrean/words'
import { SECTIONS, type Section } from './sections.ts'

const LEAVES = [
  'name',
  'timezone',
  'opens',
  'closes',
  'place',
  'letter',
  'unit',
  'matters',
  'targetSeconds',
] as const
const OTHERS = ['typicalSeconds', 'number', 'services', 'booths', 'atRiskPercent', 'autoCallSeconds'] as const
const MORE = [
  'overdueSeconds',
  'prioritySharePercent',
  'furtherServices',
  'keepPeopleDays',
  'phoneCountry',
  'alwaysOpen',
  'why',
  'asksMatter',
  'outcomes',
  'pauseReasons',
  'closeReasons',
] as const
/** Named one below the other: Opening hours: Week: Friday. */
const NESTED = [
  ...(['calendar', 'hours', 'weekly', 'holidays', 'periods', 'special', 'lastTicket'] as const),
  ...(['ticket', 'lines', 'footer', 'logo'] as const),
  ...(['walls', 'colours', 'main', 'call'] as const),
  ...(['kiosk', 'languages', 'secondStep', 'welcome', 'note', 'idleSeconds'] as const),
] as const
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const NAMED: readonly string[] = [...LEAVES, ...OTHERS, ...MORE, ...NESTED]

/** `services.A.name.id` → Service A: name (id). */
export function fieldName(path: string, words: SettingsWords): string {
  const [list, key, ...rest] = path.split('.')
  const row = list === 'services' ? words.serviceOf : list === 'booths' ? words.boothOf : null
  if (row && key) return [row({ name: key }), ...plain(rest, words)].join(': ')
  return plain(path.split('.'), words).join(': ')
}

function plain([field, ...rest]: string[], words: SettingsWords): string[] {
  if (field === undefined) return []
  if (DAYS.some(day => day === field)) return [words[`day-${field as 'mon'}`], ...plain(rest, words)]
  const named = NAMED.includes(field) ? words[`field-${field as 'name'}`] : field
  if (NESTED.some(its => its === field)) return [named, ...plain(rest, words)]
  return [`${named}${rest.length > 0 ? ` (${rest.join(' ')})` : ''}`]
}

/** What is wrong: by its kind, or by the field that it is about. */
export function faultWords({ path, kind, message, values }: SettingsNote, words: SettingsWords): string {
  const given = { name: String(values.service ?? values.booth ?? '') }
  if (kind === 'service-busy') return words.busyService(given)
  if (kind === 'booths-busy') return words.busyBooth(given)
  if (kind === 'closes-first') return words.closesFirst
  if (kind === 'twice') return words.twice
  if (kind === 'no-such-service') return words.noSuchService
  if (/^colours\.(main|call)$/.test(path))
    return kind === 'contrast'
      ? words[`fault-${path.endsWith('main') ? 'main' : 'call'}`]
      : words['fault-colour']
  if (kind === 'no-such-booth') return words.noSuchBooth
  if (kind === 'ticket-needs') return words.ticketNeeds
  if (/^walls\.\d+\.(name|booths)\b/.test(path))
    return words[`fault-wall-${/name$/.test(path) ? 'name' : 'booths'}`]
  if (/^booths\.\d+\.name$/.test(path)) return words['fault-boothName']
  if (/^kiosk\.(welcome|note)\b/.test(path)) return words['fault-kioskLine']
  const leaf = path.split('.').findLast(field => FAULTS.includes(field))
  return leaf ? words[`fault-${leaf as 'name'}`] : message
}
const FAULTS: readonly string[] = [
  ...['name', 'timezone', 'opens', 'closes', 'place', 'letter', 'unit', 'matters', 'targetSeconds'],
  ...['typicalSeconds', 'number', 'services', 'atRiskPercent', 'autoCallSeconds', 'overdueSeconds'],
  ...[
    'calendar',
    'hours',
    'weekly',
    'periods',
    'special',
    'date',
    'minutesBefore',
    'lines',
    'footer',
    'logo',
  ],
  ...['languages', 'idleSeconds'],
  ...[
    'prioritySharePercent',
    'furtherServices',
    'keepPeopleDays',
    'why',
    'outcomes',
    'pauseReasons',
    'closeReasons',
  ],
]

export function effectWords({ kind, message, values }: SettingsNote, words: SettingsWords): string {
  const say = words[`does-${kind as 'target'}`] as string | ((given: typeof values) => string) | undefined
  return typeof say === 'function' ? say(values) : (say ?? message)
}

/** Where the field is written; absent: it has no place on the page. */
export const sectionOf = (path: string): Section | undefined =>
  SECTIONS.find(section => OF_SECTION[section].includes(path.split('.')[0]!))

const OF_SECTION: Record<Section, readonly string[]> = {
  hall: ['name', 'colours', 'timezone', 'place', 'phoneCountry'],
  calendar: ['calendar', 'opens', 'closes', 'alwaysOpen'],
  services: ['services'],
  booths: ['booths'],
  promise: ['atRiskPercent', 'autoCallSeconds', 'overdueSeconds', 'prioritySharePercent', 'furtherServices'],
  kiosk: ['kiosk'],
  ticket: ['ticket', 'logo'],
  walls: ['walls'],
  reasons: ['pauseReasons', 'closeReasons'],
  people: ['keepPeopleDays'],
  history: [],
  file: [],
}
