/** Whether access.sqlite is still the file that was opened. */
import { watchFiles } from '../record/files.ts'
import { type Harm, recordError } from '../record/record-error.ts'
import { rescue } from '../record/rescue.ts'
import type { openAccessStore } from './store/open-access-store.ts'

type Store = Pick<ReturnType<typeof openAccessStore>, 'saveTo' | 'widen'>

const PUT_BACK = 'Stop the hall, put the file back or restore the latest backup, and start it again.'

export function guardFile(file: string, store: Store) {
  let watch = watchFiles(file)
  let saved = ''
  /** What has become of the file since it was opened, or null. What is in it is saved where it still can be. */
  function harm(): Harm | null {
    const found = watch()
    if (!found) return null
    const name = found.held && !saved ? rescue(store.saveTo, file, found) : null
    if (name)
      saved = `All of it is in ${name}: stop the hall, rename it to access.sqlite, and start it again. `
    return { ...found, detail: saved ? `${saved}${found.detail}` : `${found.detail} ${PUT_BACK}` }
  }

  return {
    harm,
    /** Throws where whatever is taken now would be lost. */
    sound(): void {
      const found = harm()
      if (found) throw recordError(found)
    },
    /** Opened as it should be, once there is room, where it was opened on a full disk. Returns whether that was now. */
    widen(): boolean {
      try {
        const widened = store.widen()
        // Its log is another file now.
        if (widened) watch = watchFiles(file)
        return widened
      } catch {
        // Somebody else is at the file this very moment: the next try is soon.
        return false
      }
    },
  }
}
