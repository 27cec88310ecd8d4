/**
 * access.sqlite at the start: staff, devices and the mark of the record. Beside a hall.sqlite that is there it is not made
 * anew in silence; the hall is shown, closed, and says which file is missing and what to do.
 */
import { existsSync, statSync } from 'node:fs'
import { type Access, openAccess } from '../access/access.ts'
import type { filesIn } from '../store/folder.ts'
import { EMPTY, NEWER_RELEASE, OLDER_RELEASE } from '../store/sqlite/database.ts'
import { expectOurs } from './not-ours.ts'
import { type Harm, harmOf, PASSING, recordError } from './record-error.ts'
import { missingFrom } from './trail.ts'

type Files = Pick<ReturnType<typeof filesIn>, 'hall' | 'access'>

const REMEDY =
  'Put the file back, or restore the latest backup (docs/operate.md), and start the hall again. ' +
  'To begin with new staff and devices, on purpose: npm run server -- record accept REASON --data DIR'

const NEWER_REMEDY =
  'Whoever was removed since may be in it again. Put the newer file back, or restore the latest backup (docs/operate.md), and ' +
  'start the hall again. To go on with this one, on purpose: npm run server -- record accept REASON --data DIR'

/**
 * Throws a `recordError` where the file is missing, empty or damaged though the hall has a record. `upgrade`: whether a file
 * of an earlier release is brought to this one; while another server may be at work with it, it is not.
 */
export function openKnownAccess(
  files: Files,
  now: () => number,
  names: string[] = [],
  upgrade = false,
): Access {
  const known = bytes(files.hall) + bytes(`${files.hall}-wal`) > 0
  const say = (code: Harm['code'], what: string) => recordError({ code, detail: `${what} ${REMEDY}` })
  if (known && !existsSync(files.access))
    throw say('record-missing', 'access.sqlite is not in the data folder, and hall.sqlite is.')
  expectOurs(files.access, ' before the hall is started again')
  let access: Access | null = null
  try {
    access = openAccess(files.access, now, names, { known, upgrade })
    const damage = known ? access.damage() : null
    if (damage) throw new Error(damage)
    return access
  } catch (error) {
    access?.close()
    const { code = '', message } = error as { code?: string; message: string }
    if (code === EMPTY) throw say('record-changed', 'access.sqlite is empty, and hall.sqlite is not.')
    if (!known || code === NEWER_RELEASE || code === OLDER_RELEASE || PASSING.test(code)) throw error
    throw say('record-changed', `access.sqlite cannot be read: ${message.replace(/\.?$/, '.')}`)
  }
}

/** For a server that starts all the same: with nobody in it, and what is the matter. */
export function openAccessOrNobody(
  files: Files,
  now: () => number,
  names: string[],
): { access: Access; lost: Harm | null } {
  try {
    const access = openKnownAccess(files, now, names, true)
    const missing = access.record.accepted() ? null : missingFrom(access.audit, files.hall)
    if (!missing) return { access, lost: null }
    access.close()
    throw recordError({ code: 'record-changed', detail: `${missing} ${NEWER_REMEDY}` })
  } catch (error) {
    const lost = harmOf(error)
    if (!lost) throw error
    return { access: openAccess(':memory:', now, names, { lost }), lost }
  }
}

const bytes = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0
