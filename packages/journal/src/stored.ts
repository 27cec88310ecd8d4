/** What became of a write: durable, or not done at all. */

export type StorageError = {
  code: 'disk-full' | 'io'
  /** Names the file and the remedy. */
  message: string
}
export type Stored = { ok: true } | { ok: false; error: StorageError }

export const stored: Stored = { ok: true }

/** No room on the disk, none left of the user's share, or none below the largest size of a file. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

export function storageError(file: string, cause: unknown): StorageError {
  const { code, message } = cause as NodeJS.ErrnoException
  return code !== undefined && FULL.has(code)
    ? { code: 'disk-full', message: `The disk is full: ${file} cannot be written. Make room on it.` }
    : { code: 'io', message: `${file} cannot be written (${code ?? message}). Check the disk.` }
}

/** Runs what may throw at the disk. */
export function attempt(file: string, act: () => void): Stored {
  try {
    act()
    return stored
  } catch (cause) {
    return { ok: false, error: storageError(file, cause) }
  }
}
