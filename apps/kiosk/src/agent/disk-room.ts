/** Whether a visit could be stored now: said before anybody presses, as with paper. */
import { every, type Log, listeners } from '@antrean/command-line/background'
import type { PressJournal } from './press-journal.ts'

export type DiskRoom = {
  canStore: () => boolean
  /** Why it refuses, and since when (epoch ms of this machine); null while it can store. */
  refusal: () => { since: number; detail: string } | null
  /** Asks the disk at once: something could not be written. */
  look: () => void
  /** Called when it begins to refuse, and when it has room again. */
  subscribe: (listener: () => void) => () => void
  close: () => void
}

/** `everyMs`: how often it looks. */
export function watchDisk(journal: Pick<PressJournal, 'diskTrouble'>, log: Log, everyMs = 1000): DiskRoom {
  const changes = listeners(log, 'What follows a change of the disk could not be done.')
  let refusal: ReturnType<DiskRoom['refusal']> = null

  function look(): void {
    const trouble = journal.diskTrouble()
    if ((trouble === null) === (refusal === null)) return
    refusal = trouble && { since: Date.now(), detail: trouble.message }
    changes.tell()
  }
  look()
  const looks = every(everyMs, log, 'The disk could not be looked at.', look)

  return {
    canStore: () => refusal === null,
    refusal: () => refusal,
    look,
    subscribe: changes.add,
    close: () => void looks.close(),
  }
}
