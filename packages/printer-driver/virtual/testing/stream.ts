/** Streams for tests, written out as a host would: letters, numbers, and what was made of them before. */

import { findProfile } from '../../src/profile/find.ts'
import { renderWithRemarks } from '../render.ts'

export const [ESC, FS, GS, LF] = [0x1b, 0x1c, 0x1d, 0x0a] as const

type Part = number | string | Uint8Array | readonly number[]

export function stream(...parts: Part[]): Uint8Array {
  const bytesOf = (part: Part): Uint8Array =>
    typeof part === 'string'
      ? Buffer.from(part, 'latin1')
      : Uint8Array.from(typeof part === 'number' ? [part] : part)
  return Uint8Array.from(Buffer.concat(parts.map(bytesOf)))
}

export const word = (value: number): [number, number] => [value & 0xff, value >> 8]

/** `( x pL pH`, with the length of what follows. */
export function family(prefix: number, letter: string, ...parts: Part[]): Uint8Array {
  const body = stream(...parts)
  return stream(prefix, '(', letter, word(body.length), body)
}

export async function rendered(bytes: Uint8Array, profile = 'generic-80') {
  return renderWithRemarks([bytes], findProfile(profile))
}

/** All lines of all pieces. */
export async function linesOf(bytes: Uint8Array, profile?: string): Promise<string[]> {
  return (await rendered(bytes, profile)).pieces.flatMap(({ text }) => [...text])
}
