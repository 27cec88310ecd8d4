/**
 * What a Star printer says, asked or by itself: one block of seven bytes or more, told from all else by its fixed bits.
 *
 *   0xx0xxx1  how many bytes in all: 1, 2, 4 (bits 1–3), 8, 16 (bits 5, 6)
 *   xxx0xxx0  version; bit 7: two more bytes than that
 *   0xx0xxx0  and so on: 1 state, 2 and 3 errors, 4 paper, 5 presenter, 6 the count
 *
 * Star Line Mode command specification, appendix 2; the same in StarPRNT's and in `receiptio` 2.
 */
import type { Readings } from '../status/readings.ts'
import type { Reply, ReplyParser } from '../status/replies.ts'

export type StarReply = Extract<Reply, { kind: 'star' }>

const XON = 0x11
const XOFF = 0x13
/** Two heads and five bytes of status; older firmware ends there. */
const SHORTEST = 7

export function createStarParser(): ReplyParser {
  let block: number[] = []

  function take(byte: number): Reply[] {
    if (byte === XON) return [{ kind: 'xon' }]
    if (byte === XOFF) return [{ kind: 'xoff' }]
    if (block.length === 0 && !isHead(byte)) return [{ kind: 'noise', bytes: [byte] }]
    if (!fits(byte, block.length)) {
      const seen = block
      block = []
      // The byte that broke the block may start the next one.
      return [{ kind: 'noise', bytes: seen }, ...take(byte)]
    }
    block.push(byte)
    if (block.length < 2 || block.length < lengthOf(block)) return []
    const [, , ...statuses] = block
    block = []
    return [{ kind: 'star', statuses }]
  }

  return {
    push: bytes => Array.from(bytes).flatMap(take),
    reset: () => {
      block = []
    },
    expectInfo: () => {},
  }
}

const isHead = (byte: number): boolean => (byte & 0x91) === 0x01 && sizeIn(byte) >= SHORTEST
const sizeIn = (head: number): number => ((head >> 1) & 0x07) | ((head >> 2) & 0x18)
const lengthOf = ([head = 0, version = 0]: readonly number[]): number =>
  sizeIn(head) + (version & 0x80 ? 2 : 0)

function fits(byte: number, at: number): boolean {
  if (at === 0) return isHead(byte)
  return (byte & (at === 1 ? 0x11 : 0x91)) === 0
}

const has = (byte: number | undefined, mask: number): boolean => ((byte ?? 0) & mask) !== 0

export function readStar({ statuses: [state, error, further, paper] }: StarReply): Partial<Readings> {
  return {
    offline: has(state, 0x48),
    coverOpen: has(state, 0x20) || has(further, 0x02),
    cutterError: has(error, 0x08),
    overheated: has(error, 0x40),
    // Mechanical, unrecoverable; presenter jam, black mark. A buffer that ran over is gone with the answer.
    otherError: has(error, 0x24) || has(further, 0x0c),
    paperEnd: has(paper, 0x08),
    paperNearEnd: has(paper, 0x06),
  }
}

/** 0–31; undefined where its firmware has none. */
export function countIn({ statuses: [, , , , , count] }: StarReply): number | undefined {
  return count === undefined ? undefined : ((count >> 1) & 0x07) | ((count >> 2) & 0x18)
}

/** Bytes came while its buffer was full. Told once. */
export const hasRunOver = ({ statuses }: StarReply): boolean => has(statuses[2], 0x40)
