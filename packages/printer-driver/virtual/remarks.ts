/** What a stream asks for and the virtual printer does not do: listed, so that nobody takes its paper for the whole. */
import type { Command } from './commands.ts'

export type Remark = {
  /** Of the command's first byte in all that came. */
  readonly offset: number
  /** As manuals write it: `FS ( A`, `ESC 05h`. */
  readonly command: string
  /** Its length in bytes, its name included. */
  readonly length: number
  /** Its first bytes. */
  readonly hex: string
  readonly why: string
}

const names: Record<number, string> = { 27: 'ESC', 28: 'FS', 29: 'GS', 16: 'DLE' }
const SHOWN_BYTES = 12

export function remarkOn({ bytes, offset, name }: Command, why: string): Remark {
  const hex = [...bytes.subarray(0, SHOWN_BYTES)].map(hexOf).join(' ')
  return {
    ...{ offset, length: bytes.length, why },
    command: name === 'text' ? 'text' : labelOf(bytes),
    hex: bytes.length > SHOWN_BYTES ? `${hex} …` : hex,
  }
}

export const sentenceOf = ({ offset, command, hex, why }: Remark): string =>
  `at byte ${offset}: ${command} (${hex}): ${why}`

function labelOf(bytes: Uint8Array): string {
  const [first = 0, second, third] = bytes
  const prefix = names[first]
  if (prefix === undefined || second === undefined) return letterOf(first)
  const isFamily = second === 0x28 || (second === 0x38 && first === 0x1d)
  return [prefix, letterOf(second), ...(isFamily && third !== undefined ? [letterOf(third)] : [])].join(' ')
}

const hexOf = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0')
const letterOf = (byte: number): string =>
  byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `${hexOf(byte)}h`
