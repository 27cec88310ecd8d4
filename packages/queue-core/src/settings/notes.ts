/** What is said of a set-up before it is saved: what is wrong with it, and what it would do. */
import { z } from 'zod'
import { DayAhead } from './days-ahead.ts'

/** `path`: the field in the set-up that was given, with dots, e.g. `services.0.name.id`; empty: the whole. */
export const SettingsNote = z.object({
  path: z.string(),
  kind: z.string(),
  message: z.string(),
  /** What the sentence names, for those who say it in another language. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type SettingsNote = z.infer<typeof SettingsNote>

export const SettingsDifferenceView = z.object({
  path: z.string(),
  before: z.unknown(),
  after: z.unknown(),
})

export const SettingsCheck = z.object({
  /** What is refused and why; nothing would be changed. */
  faults: z.array(SettingsNote),
  /** What the change would do, and when. */
  effects: z.array(SettingsNote),
  differences: z.array(SettingsDifferenceView),
  /** The hours of today and the days after it, two weeks of them, by this set-up; none where a field is not valid. */
  days: z.array(DayAhead),
  /** Years of them, and from December on the next one, whose days off nobody has told. */
  yearsMissing: z.array(z.int()),
})
export type SettingsCheck = z.infer<typeof SettingsCheck>

type Values = SettingsNote['values']

/** One sentence each; the console has the same in each language. */
const SAY = {
  nothing: () => 'Nothing would change.',
  'at-once': () => 'Takes effect at once, on every screen.',
  'booth-later': ({ place, booth }) => `${place} ${booth} is open: takes effect when it closes.`,
  'booth-new': ({ place, booth }) => `${place} ${booth} can be opened at once.`,
  'booth-gone': ({ place, booth }) => `${place} ${booth} can be opened no more.`,
  'service-new': ({ service }) => `The kiosks offer service ${service} at once.`,
  'service-gone': ({ service }) => `The kiosks offer service ${service} no more.`,
  target: ({ service, minutes }) =>
    `Tickets of service ${service} that are given from now on are promised a call within ${minutes} minutes. Those given before keep their promise.`,
  hours: ({ from, until }) => `Today tickets are given from ${from} until ${until}.`,
  'closed-today': () =>
    'Today the hall has no hours by this, so no more tickets are given from this moment. Who waits is still called.',
  'closes-now': ({ from, until }) =>
    `Today tickets are given from ${from} until ${until}, so no more are given from this moment. Who waits is still called.`,
  timezone: ({ timezone }) => `The hall's day and every time follow ${timezone}, today's opening hours too.`,
  'auto-call': ({ seconds }) =>
    `A free booth calls by itself after ${seconds} seconds while somebody waits for it.`,
  ticket: () => 'Tickets that are printed from now on look as the picture shows.',
  'people-days': () =>
    'Holds for what is given from now on. What was given before is kept as it was promised.',
  unserved: ({ service }) =>
    `No booth serves service ${service}: its visitors would never be called. Add it to a booth.`,
  unseen: ({ place, booths }) =>
    `${place} ${booths}: no wall of the list shows these calls, only a wall without a name does.`,
  'unseen-for': ({ place, booths, services }) =>
    `${place} ${booths}: no wall of the list shows the calls for ${services}, only a wall without a name does.`,
} satisfies Record<string, (values: Values) => string>
export type EffectKind = keyof typeof SAY

export const effect = (path: string, kind: EffectKind, values: Values = {}): SettingsNote => ({
  ...{ path, kind, values },
  message: (SAY[kind] as (values: Values) => string)(values),
})
