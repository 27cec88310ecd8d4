/** Status bytes become named readings; every bit is from the tables of docs/hardware.md, "Status bytes". */

import type { Reply } from './replies.ts'
import type { RealTimeQuestion } from './requests.ts'

export type Readings = {
  /** The printer's own word; the reason is in one of the others. */
  readonly offline: boolean
  readonly coverOpen: boolean
  readonly paperEnd: boolean
  readonly paperNearEnd: boolean
  readonly cutterError: boolean
  readonly overheated: boolean
  /** Any other error, recoverable or not. */
  readonly otherError: boolean
  readonly ticketInOutput: boolean
}

export const noReadings: Readings = {
  offline: false,
  coverOpen: false,
  paperEnd: false,
  paperNearEnd: false,
  cutterError: false,
  overheated: false,
  otherError: false,
  ticketInOutput: false,
}

const has = (byte: number, mask: number): boolean => (byte & mask) !== 0

/** The answers to `DLE EOT n`, by n, of one round: they complete each other. */
export type RoundBytes = ReadonlyMap<RealTimeQuestion, number>

/**
 * What they say together. `DLE EOT 2` tells of errors and of the paper's end too, so that a printer that is not asked for
 * more, or knows no more, is believed that it stands still.
 */
export function readRound(bytes: RoundBytes): Partial<Readings> {
  const [first, second, third, fourth] = ([1, 2, 3, 4] as const).map(question => bytes.get(question))
  const says = (byte: number | undefined, mask: number): boolean => byte !== undefined && has(byte, mask)
  const [cutterError, overheated] = [says(third, 0x08), says(third, 0x40)]
  return {
    ...(first === undefined ? {} : { offline: has(first, 0x08) }),
    ...(second === undefined ? {} : { coverOpen: has(second, 0x04) }),
    ...(third === undefined ? {} : { cutterError, overheated }),
    ...(fourth === undefined ? {} : { paperNearEnd: has(fourth, 0x0c) }),
    ...(second === undefined && third === undefined
      ? {}
      : { otherError: says(third, 0x24) || (says(second, 0x40) && !cutterError && !overheated) }),
    ...(second === undefined && fourth === undefined
      ? {}
      : { paperEnd: says(second, 0x20) || says(fourth, 0x60) }),
  }
}

/**
 * Four answers that can all be true at one moment: where it was mended between two of them, one tells of trouble of which
 * those that should name it say nothing.
 */
export function isOneMoment(bytes: RoundBytes): boolean {
  const says = (question: RealTimeQuestion, mask: number): boolean => has(bytes.get(question) ?? 0, mask)
  const isBlocked = says(2, 0x64) || says(3, 0x6c) || says(4, 0x60)
  if (says(1, 0x08) && !isBlocked) return false
  if (says(2, 0x40) && bytes.has(3) && !says(3, 0x6c)) return false
  return !bytes.has(2) || !bytes.has(4) || says(2, 0x20) === says(4, 0x60)
}

export function readAutomatic([b1, b2, b3]: readonly [number, number, number, number]): Readings {
  return {
    ...noReadings,
    offline: has(b1, 0x08),
    coverOpen: has(b1, 0x20),
    cutterError: has(b2, 0x08),
    overheated: has(b2, 0x40),
    otherError: has(b2, 0x24),
    paperNearEnd: has(b3, 0x03),
    paperEnd: has(b3, 0x0c),
  }
}

/**
 * Custom family (KPM210 and TG02H manuals; quobox/vkp80iii). The virtual paper end is a length counted after the near-end
 * sensor: a warning, there is paper. Recoverable: head temperature 01, supply voltage 08, jam 40, black mark 80;
 * unrecoverable: cutter 01 and its cover 02, memory 0C, presenter 80.
 */
export function readCustom(reply: Extract<Reply, { kind: 'custom' }>): Partial<Readings> {
  return {
    paperEnd: has(reply.paper, 0x01),
    paperNearEnd: has(reply.paper, 0x44),
    ticketInOutput: has(reply.paper, 0x20),
    coverOpen: has(reply.user, 0x03),
    overheated: has(reply.recoverable, 0x01),
    cutterError: has(reply.unrecoverable, 0x03),
    otherError: has(reply.recoverable, 0xc8) || has(reply.unrecoverable, 0x8c),
  }
}
