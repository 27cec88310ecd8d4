/** Commands that have a meaning in page mode only, or another one there. */
import type { Command } from './commands.ts'
import type { PageMode } from './page-mode.ts'

const wordAt = (p: Uint8Array, at = 0): number => (p[at] ?? 0) + (p[at + 1] ?? 0) * 256

/** False: it is none of them. */
export function pageCommand(
  page: PageMode,
  { name, parameters: p }: Command,
  unit: { x: number; y: number },
): boolean {
  const x = (at: number): number => Math.round(wordAt(p, at) * unit.x)
  const y = (at: number): number => Math.round(wordAt(p, at) * unit.y)
  if (name === 'ESC T') page.setDirection(((p[0] ?? 0) % 0x30) & 3)
  else if (name === 'ESC W') page.setArea({ x: x(0), y: y(2), width: x(4), height: y(6) })
  else if (name === 'GS $') page.moveDownTo(y(0))
  else if (name === 'GS \\') page.moveDownBy(Math.round(((wordAt(p) << 16) >> 16) * unit.y))
  else if (name === 'CAN') page.cancel()
  else return false
  return true
}
