/** Lines that nobody can read are kept beside the journal, for whoever wants to know. */
import type { Disk } from './disk.ts'
import { type Replaced, replaceFile } from './replace-file.ts'
import { attempt } from './stored.ts'

/** Bytes; the newest ones stay. */
export const ASIDE_AT_MOST = 1_048_576

export const asideOf = (file: string): string => `${file}.aside`

export type SetAside = Replaced & {
  /** Bytes, of these pieces or of earlier ones, for which there was no place. */
  forgotten: number
}

/** Durable when it says ok. */
export function setAside(disk: Disk, file: string, pieces: readonly Buffer[]): SetAside {
  const aside = asideOf(file)
  let earlier: Buffer = Buffer.alloc(0)
  const known = attempt(aside, () => {
    earlier = readOrNothing(disk, aside)
  })
  if (!known.ok) return { ...known, isReplaced: false, forgotten: 0 }
  const all = Buffer.concat([earlier, ...pieces.flatMap(piece => [piece, Buffer.from('\n')])])
  const newest = all.subarray(Math.max(all.length - ASIDE_AT_MOST, 0))
  return { ...replaceFile(aside, newest, disk), forgotten: all.length - newest.length }
}

/** @throws for any other reason than that there is no such file */
export function readOrNothing(disk: Disk, file: string): Buffer {
  try {
    return disk.read(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
