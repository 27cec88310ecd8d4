/** What can be wrong with a printer, and how its status bytes say so (docs/hardware.md, "Status bytes"). */
import type { Manners } from './manners.ts'

export type Condition = {
  coverOpen: boolean
  paperEnd: boolean
  paperNearEnd: boolean
  cutterJammed: boolean
  overheated: boolean
  /** An error that only switching off and on removes. */
  broken: boolean
  ticketInOutput: boolean
}

export function soundCondition(): Condition {
  return {
    coverOpen: false,
    paperEnd: false,
    paperNearEnd: false,
    cutterJammed: false,
    overheated: false,
    broken: false,
    ticketInOutput: false,
  }
}

/** It takes bytes and answers, but puts nothing on paper. */
export function isStopped(now: Condition): boolean {
  return now.coverOpen || now.paperEnd || now.cutterJammed || now.overheated || now.broken
}

const bits = (base: number, ...flags: [boolean, number][]): number =>
  flags.reduce((byte, [on, mask]) => (on ? byte | mask : byte), base)

type Ways = Pick<Manners, 'drawerHigh' | 'alwaysWell' | 'namesCoverOnly'>

export function realTimeByte(n: number, now: Condition, ways: Ways): number | undefined {
  if (ways.alwaysWell) return n >= 1 && n <= 4 ? 0x12 : undefined
  const isError = now.cutterJammed || now.overheated || now.broken
  switch (n) {
    case 1:
      return bits(0x12, [isStopped(now), 0x08], [ways.drawerHigh, 0x04])
    case 2:
      if (ways.namesCoverOnly) return bits(0x12, [now.coverOpen, 0x04])
      return bits(0x12, [now.coverOpen, 0x04], [now.paperEnd, 0x20], [isError, 0x40])
    case 3:
      return bits(0x12, [now.cutterJammed, 0x08], [now.broken, 0x20], [now.overheated, 0x40])
    case 4:
      return bits(0x12, [now.paperNearEnd, 0x0c], [now.paperEnd, 0x60])
    default:
      return undefined
  }
}

export function automaticBytes(now: Condition, { drawerHigh }: Ways): number[] {
  return [
    bits(0x10, [drawerHigh, 0x04], [isStopped(now), 0x08], [now.coverOpen, 0x20]),
    bits(0x00, [now.cutterJammed, 0x08], [now.broken, 0x20], [now.overheated, 0x40]),
    bits(0x00, [now.paperNearEnd, 0x03], [now.paperEnd, 0x0c]),
    0x0f,
  ]
}

export function queuedByte(now: Condition): number {
  return bits(0x00, [now.paperNearEnd, 0x03], [now.paperEnd, 0x0c])
}

/** Custom family: 10 0F, paper, user, recoverable, unrecoverable. */
export function customBytes(now: Condition): number[] {
  return [
    0x10,
    0x0f,
    bits(0x00, [now.paperEnd, 0x01], [now.paperNearEnd, 0x04], [now.ticketInOutput, 0x20]),
    bits(0x00, [now.coverOpen, 0x02]),
    bits(0x00, [now.overheated, 0x01]),
    bits(0x00, [now.cutterJammed, 0x01], [now.broken, 0x08]),
  ]
}
