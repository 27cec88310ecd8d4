/** The record is not what it was: which file, how far, and what to do. Whoever needs the record meets it as a failed storage. */
export type Harm = {
  code: 'record-missing' | 'record-changed'
  detail: string
  /** The handle that is open still holds all of it. */
  held?: boolean
  /** The inode of its log, which is none of a file that comes in its place. */
  log?: number | undefined
}

/** Room and access come back by themselves; whatever else keeps a known file from being opened is damage. */
export const PASSING =
  /^SQLITE_(FULL|BUSY|CANTOPEN|LOCKED|READONLY|PERM|IOERR_(?!SHORT_READ|CORRUPTFS))|^E[A-Z]+$|^NO_ROOM$/

export const recordError = (harm: Harm): Error =>
  Object.assign(new Error(harm.detail), {
    code: harm.code === 'record-missing' ? 'RECORD_MISSING' : 'RECORD_CHANGED',
    harm,
  })

export const harmOf = (error: unknown): Harm | null => (error as { harm?: Harm }).harm ?? null
