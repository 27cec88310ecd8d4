/** What keeps the server from its work, for ops, supervisors and `/healthz`: worst first. */
import type { Trouble } from '@antrean/queue-core'
import type { Hall } from '../hall/hall.ts'
import { watchFiles } from '../record/files.ts'

/** `access`: the file of staff and devices, watched like the record itself. */
export function serverTroubles(hall: Hall, access: string, iso: (at: number) => string, now: () => number) {
  let lookAtAccess = watchFiles(access)
  let accessSince: number | null = null

  function troubles(): Trouble[] {
    const trouble = hall.trouble()
    const harm = lookAtAccess()
    accessSince = harm ? (accessSince ?? now()) : null
    return [
      ...(trouble ? [told(trouble.code, trouble.detail, iso(trouble.since))] : []),
      ...(harm ? [told(harm.code, `${harm.detail} ${PUT_BACK}`, iso(accessSince!))] : []),
    ]
  }

  return {
    now: troubles,
    /** The file of staff and devices was opened anew: its log is another file. */
    accessOpened(anew: boolean): void {
      if (anew) lookAtAccess = watchFiles(access)
    },
  }
}

const PUT_BACK = 'Stop the hall, put the file back or restore the latest backup, and start it again.'

const told = (code: Trouble['code'], detail: string, since: string): Trouble => ({
  code,
  since,
  detail: detail.slice(0, 500),
})
