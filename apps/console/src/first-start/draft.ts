/** What was answered so far, kept in this browser so that whoever closes it goes on; never the code, never the password. */
import type { HallConfig } from '@antrean/queue-core/contract'

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Day = (typeof DAYS)[number]
export type Begin = 'own' | 'reference' | 'file'

export type Draft = {
  name: string
  timezone: string
  days: Day[]
  from: string
  to: string
  alwaysOpen: boolean
  begin: Begin
  /** In their order: the first is service A. */
  services: { id: string; en: string }[]
  booths: number
  /** The hall file that was chosen, as it was read. */
  file: { name: string; settings: HallConfig } | null
}

export const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const
export const MOST_SERVICES = 26
export const MOST_BOOTHS = 50

const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
/** The zones of the country, and the browser's own where that is another one. */
export const zones = (): string[] => [...new Set([...ZONES, zoneHere()])].filter(zone => zone !== 'UTC')

/** A hall that is nobody's in particular. */
export const blankDraft = (): Draft => ({
  name: '',
  timezone: zones().includes(zoneHere()) ? zoneHere() : ZONES[0],
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '08:00',
  to: '15:00',
  alwaysOpen: false,
  begin: 'own',
  services: [
    { id: 'Informasi', en: 'Information' },
    { id: 'Pendaftaran', en: 'Registration' },
    { id: 'Pengambilan dokumen', en: 'Collecting documents' },
  ],
  booths: 3,
  file: null,
})

/** The set-up that the answers make. A hall file keeps its own name and hours unless they are the page's to ask. */
export function settingsOf(draft: Draft, reference: HallConfig): HallConfig {
  if (draft.begin === 'file' && draft.file) return draft.file.settings
  const { name, timezone, from, to, alwaysOpen } = draft
  const hours = draft.days
  const weekly = Object.fromEntries(
    DAYS.map(day => [day, hours.includes(day) ? [{ from, to }] : []]),
  ) as Record<Day, { from: string; to: string }[]>
  const own = draft.begin === 'own' ? ownServices(draft) : null
  return {
    ...reference,
    name: { id: name.trim(), en: name.trim() },
    ...{ timezone, opens: from, closes: to, alwaysOpen },
    calendar: { weekly, periods: [], holidays: 'shipped', special: [] },
    ...own,
  }
}

function ownServices({ services, booths, name }: Draft): Pick<HallConfig, 'services' | 'booths'> {
  const letters = services.map((_, n) => letterOf(n))
  return {
    services: services.map((service, n) => ({
      letter: letters[n]!,
      unit: name.trim(),
      name: service,
      matters: [],
      targetSeconds: 300,
      typicalSeconds: 480,
    })),
    booths: Array.from({ length: booths }, (_, n) => ({ number: n + 1, services: letters })),
  }
}

export const letterOf = (n: number): string => String.fromCharCode(65 + n)

const KEPT = 'antrean-first-start'
type Kept = { browser: string; draft: Draft }

/** `browser`: names this browser to the server, for as long as it keeps its answers. */
export function keptDraft(storage: Pick<Storage, 'getItem'> = localStorage): Kept {
  const fresh = { browser: newName(), draft: blankDraft() }
  try {
    const kept = JSON.parse(storage.getItem(KEPT) ?? 'null') as Partial<Kept> | null
    if (typeof kept?.browser !== 'string' || typeof kept.draft !== 'object') return fresh
    return { browser: kept.browser, draft: { ...fresh.draft, ...kept.draft } }
  } catch {
    return fresh
  }
}

export const keepDraft = (kept: Kept, storage: Pick<Storage, 'setItem'> = localStorage): void =>
  storage.setItem(KEPT, JSON.stringify(kept))
export const forgetDraft = (): void => localStorage.removeItem(KEPT)

const newName = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join('')
