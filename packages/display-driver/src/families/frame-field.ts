import type { Brightness } from '../face.ts'

// RS-485 counter panels have no standard. Vendors agree on little more than an address and some digits between STX and
// ETX; so the frame is a list of fields of fixed width, which both this encoder and the virtual panel read.

export type FrameField =
  | { readonly field: 'byte'; readonly value: number }
  | { readonly field: 'address'; readonly digits: number; readonly base?: 10 | 16 }
  | { readonly field: 'text' }
  | { readonly field: 'blink'; readonly on: string; readonly off: string }
  | ({ readonly field: 'brightness' } & Readonly<Record<Brightness, string>>)
  /** Over all bytes after the first one. `xor` is one raw byte; the hexadecimal forms are two ASCII digits. */
  | { readonly field: 'checksum'; readonly sum: 'xor' | 'xor-hex' | 'add-hex' }
