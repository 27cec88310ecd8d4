/** A checkpoint keeps everybody waiting: it is made after a while in which nobody came. */
import type { Logger } from 'pino'
import type { Store } from '../store/store.ts'

export function checkpointing(log: Logger, emptied: () => void) {
  /** Since the last checkpoint: nothing, something, or something and then a quiet moment. */
  let written: 'nothing' | 'lately' | 'earlier' = 'nothing'

  return {
    wrote(): void {
      written = 'lately'
    },
    whenQuiet(store: Store): void {
      if (written === 'earlier')
        try {
          const done = store.checkpoint()
          if (done === 'again') return
          if (done === 'emptied') emptied()
        } catch (error) {
          log.warn({ err: error }, 'The write-ahead log could not be emptied. It is tried again.')
          return
        }
      written = written === 'lately' ? 'earlier' : 'nothing'
    },
  }
}
