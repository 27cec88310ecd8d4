/** What a machine is called on the page. */
import type { OpsWords } from '@antrean/words'
import type { Condition } from './conditions.ts'

/** Its own name; a part is named by the machine that it belongs to. */
export function nameOf({ part, device, panel }: Condition, words: OpsWords): string {
  if (part === 'server') return words.server
  const name = device?.name ?? ''
  if (part === 'printer') return words.printerOf({ name })
  if (!panel) return name
  const place = panel.booth === null ? words.wall : words.boothPanel({ booth: panel.booth })
  return USUAL_NAME.test(panel.panel) ? place : `${place}: ${panel.panel}`
}

/** What a screen calls itself; another name tells a counter display from the screen of the same booth. */
const USUAL_NAME = /^(wall|booth-\d+)$/

/** Where a part is to be found, if its name does not say so. */
export const placeOf = ({ panel, device }: Condition): string => (panel ? (device?.name ?? '') : '')
