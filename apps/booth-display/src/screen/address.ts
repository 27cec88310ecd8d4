/** What a screen shows is written in its address: `?screen=wall&lang=both`, `?screen=wall&wall=floor-2`, `?screen=booth&booth=3`, `?screen=rating&booth=3`. */
import { LANGUAGES, type Language } from '@antrean/words'

export type ScreenAddress = {
  /** Null where the address names none: the screen is not set up yet. */
  shows: { screen: 'wall' } | { screen: 'booth' | 'rating'; booth: number } | null
  /** The first leads. */
  languages: readonly Language[]
  /** The wall's gong; `&sound=off` where a hall has more than one wall. */
  sound: boolean
  /** Which wall of the set-up this is; null: one that shows all. */
  wall: string | null
}

const BOTH: readonly Language[] = ['id', 'en']

/** `both`, the tag of one language, or the tags of several: `lang=jv,id`. */
function languagesOf(asked = ''): readonly Language[] {
  const known = asked.split(',').filter(tag => LANGUAGES.includes(tag))
  return known.length > 0 ? known : BOTH
}

export function readAddress(search: string): ScreenAddress {
  const asked = new URLSearchParams(search)
  const booth = Number(asked.get('booth'))
  const screen = asked.get('screen')
  return {
    shows:
      screen === 'wall'
        ? { screen }
        : (screen === 'booth' || screen === 'rating') && Number.isInteger(booth) && booth >= 1 && booth <= 999
          ? { screen, booth }
          : null,
    languages: languagesOf(asked.get('lang') ?? undefined),
    sound: asked.get('sound') !== 'off',
    wall: asked.get('wall')?.toLowerCase() || null,
  }
}

/** Names the panel within its device and on this machine: `wall`, `booth-3`, `rating-3`. */
export const panelName = (shows: NonNullable<ScreenAddress['shows']>): string =>
  'booth' in shows ? `${shows.screen}-${shows.booth}` : shows.screen
