/** Whether a visit could be stored now: said before anybody presses, as with paper. */
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
export function watchDisk(journal: Pick<PressJournal, 'diskTrouble'>, everyMs = 1000): DiskRoom {
  const listeners = new Set<() => void>()
  let refusal: ReturnType<DiskRoom['refusal']> = null

  function look(): void {
    const trouble = journal.diskTrouble()
    if ((trouble === null) === (refusal === null)) return
    refusal = trouble && { since: Date.now(), detail: trouble.message }
    for (const listener of [...listeners]) listener()
  }
  look()
  const timer = setInterval(look, everyMs)

  return {
    canStore: () => refusal === null,
    refusal: () => refusal,
    look,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => clearInterval(timer),
  }
}
