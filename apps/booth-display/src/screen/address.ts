/** What a screen shows is written in its address: `?screen=wall&lang=both`, `?screen=booth&booth=3`. */
import type { Language } from '@antrean/ui'

export type ScreenAddress = {
  /** Null where the address names none: the screen is not set up yet. */
  shows: { screen: 'wall' } | { screen: 'booth'; booth: number } | null
  /** The first leads. */
  languages: readonly Language[]
  /** The wall's gong; `&sound=off` where a hall has more than one wall. */
  sound: boolean
}

const LANGUAGES: Record<string, readonly Language[]> = { id: ['id'], en: ['en'], both: ['id', 'en'] }

export function readAddress(search: string): ScreenAddress {
  const asked = new URLSearchParams(search)
  const booth = Number(asked.get('booth'))
  const screen = asked.get('screen')
  return {
    shows:
      screen === 'wall'
        ? { screen }
        : screen === 'booth' && Number.isInteger(booth) && booth >= 1 && booth <= 999
          ? { screen, booth }
          : null,
    languages: LANGUAGES[asked.get('lang') ?? ''] ?? LANGUAGES.both!,
    sound: asked.get('sound') !== 'off',
  }
}

/** Names the panel within its device and on this machine: `wall`, `booth-3`. */
export const panelName = (shows: NonNullable<ScreenAddress['shows']>): string =>
  shows.screen === 'wall' ? 'wall' : `booth-${shows.booth}`
