/** How the list of the wall has room for its lines: a number, an arrow and a booth. Pure. */
import { boothName, type HallSnapshot } from '@antrean/queue-core/contract'
import { figuresWide } from '../screen/figures-wide.ts'
import { RECENT_ROWS } from './recent-calls.ts'

/** `two` columns; `wide`: two, with room from the services; `one`: none is as small as not to be read from ten metres. */
export type LineLayout = 'two' | 'wide' | 'one'

/** By the set-up, so that no call changes it; only a number past the thousandth may. */
export function lineLayout({ services, booths, calls }: HallSnapshot): LineLayout {
  const numbers = [
    ...services.map(({ letter }) => `${letter}${/\d$/.test(letter) ? '-' : ''}000`),
    // Without the date that one bears where two hold it: that stands smaller.
    ...calls.map(({ number }) => number.split(' ')[0]!),
  ]
  const number = widest(numbers)
  const booth = widest(booths.map(boothName))
  if (number > 5 || booth > 3) return 'one'
  return booth > 2 ? 'wide' : 'two'
}

export const rowsOf = (layout: LineLayout): number => (layout === 'one' ? RECENT_ROWS / 2 : RECENT_ROWS)

const widest = (texts: string[]): number => Math.max(0, ...texts.map(figuresWide))
