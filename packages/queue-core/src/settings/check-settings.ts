/** A set-up that an administrator would save: is it whole, does the hall at work allow it, and what would it do? */
import {
  busyWith,
  dateInZone,
  HallConfig,
  type HallState,
  isoInZone,
  planDay,
  yearsWithoutTable,
} from '../hall/index.ts'
import { placeWords } from '../hall/place.ts'
import { unseenCalls } from '../hall/walls.ts'
import { type DayAhead, daysAhead } from './days-ahead.ts'
import { differencesOf, type SettingsDifference } from './differences.ts'
import { effect, type SettingsNote } from './notes.ts'

/** Two weeks, today among them. */
const DAYS_AHEAD = 14

export type Checked = {
  /** Null where a field is not valid. */
  settings: HallConfig | null
  faults: SettingsNote[]
  effects: SettingsNote[]
  differences: SettingsDifference[]
  days: DayAhead[]
  yearsMissing: number[]
}

/** `given`: whatever came in. `at`: now, epoch ms. The hall has a set-up already. */
export function checkSettings(state: HallState, given: unknown, at: number): Checked {
  const { settings, faults: wrong } = readSettings(given)
  if (!settings)
    return { settings: null, effects: [], differences: [], days: [], yearsMissing: [], faults: wrong }
  const differences = differencesOf(state.config!, settings)
  const faults = busyWith(state, settings).map(({ code, message, ...busy }) =>
    'service' in busy
      ? { path: 'services', kind: code, message, values: { service: busy.service } }
      : { path: 'booths', kind: code, message, values: { booth: busy.booth } },
  )
  const today = dateInZone(settings.timezone, at)
  return {
    ...{ settings, faults, differences, effects: effectsOf(state, settings, differences, at) },
    days: daysAhead(settings, today, DAYS_AHEAD),
    yearsMissing: yearsWithoutTable(settings, today),
  }
}

/** Whatever came in, field by field. */
export function readSettings(given: unknown): Pick<Checked, 'settings' | 'faults'> {
  const read = HallConfig.safeParse(given)
  if (read.success) return { settings: read.data, faults: [] }
  const faults = read.error.issues.map(({ path, message, ...issue }) => ({
    path: path.join('.'),
    kind: String((issue as { params?: { kind?: unknown } }).params?.kind ?? 'field'),
    message: sentence(message),
    values: {},
  }))
  return { settings: null, faults }
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`

function effectsOf(
  state: HallState,
  settings: HallConfig,
  differences: SettingsDifference[],
  at: number,
): SettingsNote[] {
  if (differences.length === 0) return [effect('', 'nothing')]
  const particular = [
    ...ofBooths(state, settings),
    ...ofServices(state.config!, settings),
    ...ofToday(state, settings, at),
    ...ofPolicy(state.config!, settings),
    ...ofWalls(settings),
    ...(differences.some(({ path }) => /^(ticket|logo$)/.test(path)) ? [effect('ticket', 'ticket')] : []),
  ]
  const rest = differences.some(({ path }) => !SAID_APART.test(path))
  return [...(rest ? [effect('', 'at-once')] : []), ...particular]
}

/** Fields of which something particular is said; of all others, that they take effect at once. */
const SAID_APART =
  /^(booths\.|services\.[A-Z0-9]{1,2}(\.targetSeconds)?$|opens$|closes$|timezone$|keepPeopleDays|autoCallSeconds$|ticket|logo$)/

function ofBooths(state: HallState, { booths, place }: HallConfig): SettingsNote[] {
  const before = state.config!.booths
  const [named, was] = [placeWords(place, 'en').Place, placeWords(state.config!.place, 'en').Place]
  return [
    ...booths.flatMap((booth, n) => {
      const its = { place: named, booth: booth.number }
      const known = before.find(({ number }) => number === booth.number)
      if (!known) return [effect(`booths.${n}`, 'booth-new', its)]
      const changes = [...known.services].sort().join() !== [...booth.services].sort().join()
      const busy = state.booths.get(booth.number)?.state !== 'closed'
      if (!changes) return []
      return [
        busy ? effect(`booths.${n}.services`, 'booth-later', its) : effect(`booths.${n}.services`, 'at-once'),
      ]
    }),
    ...before
      .filter(({ number }) => !booths.some(booth => booth.number === number))
      .map(({ number }) => effect('booths', 'booth-gone', { place: was, booth: number })),
  ]
}

function ofServices({ services: before }: HallConfig, settings: HallConfig): SettingsNote[] {
  const { services } = settings
  return [
    ...services.flatMap(({ letter, targetSeconds }, n) => {
      const known = before.find(its => its.letter === letter)
      if (!known) return [effect(`services.${n}`, 'service-new', { service: letter })]
      if (known.targetSeconds === targetSeconds) return []
      const minutes = Math.round(targetSeconds / 6) / 10
      return [effect(`services.${n}.targetSeconds`, 'target', { service: letter, minutes })]
    }),
    ...before
      .filter(({ letter }) => !services.some(its => its.letter === letter))
      .map(({ letter }) => effect('services', 'service-gone', { service: letter })),
    ...services
      .filter(({ letter }) => !settings.booths.some(booth => booth.services.includes(letter)))
      .map(({ letter }) =>
        effect(`services.${services.findIndex(its => its.letter === letter)}`, 'unserved', {
          service: letter,
        }),
      ),
  ]
}

function ofWalls(settings: HallConfig): SettingsNote[] {
  const place = placeWords(settings.place, 'en').Place
  return unseenCalls(settings).map(({ booths, services }, n) => {
    const its = { place, booths: booths.join(', ') }
    return services
      ? effect(`walls.${n}`, 'unseen-for', { ...its, services: services.join(', ') })
      : effect(`walls.${n}`, 'unseen', its)
  })
}

function ofToday({ config, day }: HallState, settings: HallConfig, at: number): SettingsNote[] {
  const { timezone } = settings
  const moved = timezone === config!.timezone ? [] : [effect('timezone', 'timezone', { timezone })]
  const [was, plan] = [planDay(config!, at), planDay(settings, at)]
  if (!day || day.closed || (was.opensAt === plan.opensAt && was.closesAt === plan.closesAt)) return moved
  if (plan.opensAt >= plan.closesAt) return [...moved, effect('closes', 'closed-today')]
  const clock = (instant: number) => isoInZone(timezone, instant).slice(11, 16)
  const hours = { from: clock(plan.opensAt), until: settings.alwaysOpen ? '24:00' : clock(plan.closesAt) }
  const over = at >= plan.closesAt && at < was.closesAt
  return [...moved, effect('closes', over ? 'closes-now' : 'hours', hours)]
}

function ofPolicy(before: HallConfig, { autoCallSeconds, keepPeopleDays }: HallConfig): SettingsNote[] {
  const kept = (days: HallConfig['keepPeopleDays']) => JSON.stringify(Object.entries(days ?? {}).sort())
  return [
    ...(autoCallSeconds === before.autoCallSeconds
      ? []
      : [
          autoCallSeconds === null
            ? effect('autoCallSeconds', 'at-once')
            : effect('autoCallSeconds', 'auto-call', { seconds: autoCallSeconds }),
        ]),
    ...(kept(keepPeopleDays) === kept(before.keepPeopleDays)
      ? []
      : [effect('keepPeopleDays', 'people-days')]),
  ]
}
