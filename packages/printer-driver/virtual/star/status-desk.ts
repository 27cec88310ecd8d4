/** What a Star printer says of itself, and how it counts: Star Line Mode manual, appendix 2. */
import type { Command } from '../commands.ts'
import { type Condition, isStopped } from '../condition.ts'

export type StatusDesk = {
  /** The whole status, now. */
  tell(): void
  /** After every change; said unasked while the host has not switched that off. */
  changed(): void
  execute(command: Command): void
  /** Its power is gone: it counts from nought and reports by itself again. */
  reset(): void
}

export type Printer = {
  condition(): Condition
  /** Bytes that came while the buffer was full. */
  lostBytes(): number
  answer(bytes: readonly number[]): void
}

const bits = (...flags: [boolean, number][]): number =>
  flags.reduce((byte, [on, mask]) => (on ? byte | mask : byte), 0)
/** Nine bytes: 1 + 8. */
const HEAD = 0x23
const VERSION = 0x06

export function openStatusDesk({ condition, lostBytes, answer }: Printer): StatusDesk {
  let count = 0
  let counted = false
  let automatic = true
  let toldLost = 0

  function tell(): void {
    const now = condition()
    const hasRunOver = lostBytes() > toldLost
    toldLost = lostBytes()
    answer([
      ...[HEAD, VERSION],
      bits([counted, 0x02], [isStopped(now), 0x08], [now.coverOpen, 0x20]),
      bits([now.cutterJammed, 0x08], [now.broken, 0x20], [now.overheated, 0x40]),
      bits([hasRunOver, 0x40]),
      bits([now.paperNearEnd, 0x04], [now.paperEnd, 0x08]),
      0,
      ((count & 0x07) << 1) | ((count & 0x18) << 2),
      0,
    ])
    counted = false
  }
  const changed = (): void => {
    if (automatic) tell()
  }

  return {
    tell,
    changed,
    execute({ name, parameters: p }) {
      if (name === 'ETB') {
        count = (count + 1) % 32
        counted = true
        changed()
      }
      if (name === 'ESC RS E' || name === 'CAN') {
        count = 0
        counted = false
      }
      if (name === 'ESC RS a') automatic = p[0]! % 0x30 !== 0
    },
    reset() {
      count = 0
      counted = false
      automatic = true
    },
  }
}
