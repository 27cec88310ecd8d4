/**
 * Keeps the hall's record from being lost or changed in silence: it is measured against its mark when it is opened, and
 * watched while it is written.
 *
 *   mark (access.sqlite) ─┐            trail of access.sqlite ─► a mark of its own in hall.sqlite (trail.ts)
 *   hall.sqlite ──────────┴► open ─► watch (before and after each commit) ─► note the mark
 */
import { existsSync, statSync } from 'node:fs'
import type { HallState } from '@antrean/queue-core'
import type { Audit } from '../access/audit.ts'
import type { Live } from '../hall/live.ts'
import { NEWER_RELEASE } from '../store/sqlite/database.ts'
import { lookInto, seenIn } from '../store/sqlite/seen.ts'
import { isStorageError } from '../store/storage-error.ts'
import type { Store } from '../store/store.ts'
import { watchFiles, writtenAt } from './files.ts'
import type { Mark, Numbers, RecordMark } from './mark.ts'
import { expectOurs } from './not-ours.ts'
import { type Harm, harmOf, PASSING, recordError } from './record-error.ts'
import { rescue, savedBefore, savedIn } from './rescue.ts'
import { followTrail } from './trail.ts'

export type RecordKeeper = {
  /** Throws a `recordError` where the record is not the one that is known. */
  open(): Store
  /** What has become of the files since, or null: to be asked before and after each commit. */
  harm(): Harm | null
  /** A deeper look, and the mark follows; to be called several times a second. */
  follow(store: Store, live: Live): Harm | null
  /** The hall itself has cut the file of what was written lately. */
  emptied(): void
  /** Saves what the open handle still holds of files that are gone. Returns what to do with it, or null where it could not be saved. */
  rescue(store: Store, harm: Harm): string | null
}

/** For a record that nobody marks. */
export const unkept = (open: () => Store): RecordKeeper => ({
  open,
  harm: () => null,
  follow: () => null,
  emptied() {},
  rescue: () => null,
})

/** A record that cannot be measured, because its mark is lost. */
export const withheld = (harm: Harm): RecordKeeper => ({
  ...unkept(() => {
    throw recordError(harm)
  }),
})

const PUT_BACK = 'Put the file back, or restore the latest backup (docs/operate.md).'
const ACCEPT = 'npm run server -- record accept REASON --data DIR'
const GO_ON = `${PUT_BACK} To go on with what is there, on purpose: ${ACCEPT}`
const BEGIN = `${PUT_BACK} To begin a new record, on purpose: ${ACCEPT}`

/** `trailEnd`: how far the audit trail beside it goes. */
export function keepRecord(
  file: string,
  mark: RecordMark,
  openStore: (file: string) => Store,
  trailEnd: Audit['end'],
): RecordKeeper {
  const say = (harm: Harm): Harm => ({ ...harm, detail: `${harm.detail} ${GO_ON}` })
  /** Of a record that cannot be gone on with. */
  const gone = (code: Harm['code'], detail: string) => recordError({ code, detail: `${detail} ${BEGIN}` })
  let watch: () => Harm | null = () => null
  let noted = 0
  let noteTrail: () => void = () => {}
  const underneath = lookUnderneath(file)

  /** What was saved of it before is pointed to for as long as it is missed: the best copy that there is. */
  function openKnown(known: Mark): Store {
    try {
      return openMeasured(known)
    } catch (error) {
      const harm = harmOf(error)
      const saved = harm && savedBefore(file, known)
      throw saved ? recordError({ ...harm, detail: `${saved} ${harm.detail}` }) : error
    }
  }

  function openMeasured(known: Mark): Store {
    if (!existsSync(file))
      throw gone(
        'record-missing',
        `hall.sqlite is not in the data folder, and ${known.seq} events of it are known.`,
      )
    expectOurs(file)
    if (statSync(file).size === 0) throw gone('record-changed', emptied(known))
    let store: Store | null = null
    try {
      store = openStore(file)
      const gap = store.gap()
      if (gap !== null) throw gone('record-changed', `Event ${gap} of hall.sqlite is missing.`)
      const harm = measured(known, store)
      if (harm) throw recordError(say(harm))
      return store
    } catch (error) {
      store?.close()
      const { code = '', message } = error as { code?: string; message: string }
      if (harmOf(error) || code === NEWER_RELEASE || PASSING.test(code)) throw error
      throw gone('record-changed', `hall.sqlite cannot be read: ${message}.`)
    }
  }

  /** A record that begins anew is the same hall's; one that has begun says whose it is. */
  function keepHallId(store: Store): void {
    const id = mark.hall()
    if (id === store.hall || (store.narrow && store.seen() === null)) return
    try {
      if (id && store.seen() === null) store.become(id)
      else mark.noteHall(store.hall)
    } catch (error) {
      if (!isStorageError(error)) throw error
      // A full disk: it is kept when the record is opened again.
    }
  }

  return {
    open() {
      const known = mark.mark()
      const store = known ? openKnown(known) : openStore(file)
      keepHallId(store)
      watch = watchFiles(file)
      underneath.opened()
      if (mark.accepted() && !store.narrow) store.trail.forget()
      noteTrail = followTrail(store.trail, trailEnd)
      return store
    },
    harm() {
      const harm = watch()
      return harm && say(harm)
    },
    follow(store, live) {
      const harm = watch() ?? underneath.look(store)
      if (harm) return say(harm)
      const found = store.seen()
      if ((found?.seq ?? 0) !== live.seq)
        return say({
          code: 'record-changed',
          detail: `hall.sqlite ends with event ${found?.seq ?? 0}, and the hall wrote ${live.seq}.`,
        })
      try {
        if (found && found.seq !== noted) {
          mark.note({ ...found, numbers: numbersOf(live.state) })
          noted = found.seq
        }
        noteTrail()
      } catch {
        // A full disk: an older mark says as much, and the next may be written.
      }
      return null
    },
    emptied() {
      watch = watchFiles(file)
    },
    rescue(store, harm) {
      const name = rescue(store.saveTo, file, harm)
      return name && savedIn(name)
    },
  }
}

function measured(known: Mark, store: Store): Harm | null {
  const found = store.seen()
  const changed = (detail: string): Harm => ({ code: 'record-changed', detail })
  if (!found) return changed(emptied(known))
  if (found.hall !== known.hall) return changed('hall.sqlite is the record of another hall or another time.')
  if (found.seq < known.seq)
    return changed(`hall.sqlite ends with event ${found.seq}, and ${known.seq} are known.`)
  return store.digestAt(known.seq) === known.last
    ? null
    : changed(`Event ${known.seq} of hall.sqlite is not the one that was written.`)
}

/** Through a connection of its own: what another program wrote into the file is not hidden by what is in memory. */
function lookUnderneath(file: string) {
  let lookedAt = 0
  return {
    opened(): void {
      lookedAt = writtenAt(file)
    },
    look(store: Store): Harm | null {
      const at = writtenAt(file)
      if (at === lookedAt || store.narrow) return null
      lookedAt = at
      const own = JSON.stringify(store.seen())
      let found: string
      try {
        found = JSON.stringify(lookInto(file, seenIn, true))
      } catch (error) {
        const { code = '', message } = error as { code?: string; message: string }
        return PASSING.test(code)
          ? null
          : { code: 'record-changed', detail: `hall.sqlite cannot be read: ${message}.` }
      }
      return found === own
        ? null
        : { code: 'record-changed', detail: 'hall.sqlite was overwritten while the hall runs.' }
    },
  }
}

const emptied = ({ seq }: Mark): string => `hall.sqlite is empty, and ${seq} events of it are known.`

function numbersOf({ day, services, retired }: HallState): Numbers | null {
  if (!day) return null
  const all = [...services, ...retired.services]
  return { date: day.date, issued: Object.fromEntries(all.map(([letter, { issued }]) => [letter, issued])) }
}
