/** What keeps the server from its work, for ops, supervisors and `/healthz`: worst first. */
import type { Trouble } from '@antrean/queue-core'
import type { Hall } from '../hall/hall.ts'
import type { Harm } from '../record/record-error.ts'

/** `harmOfAccess`: what has become of the file of staff and devices. */
export function serverTroubles(
  hall: Hall,
  harmOfAccess: () => Harm | null,
  iso: (at: number) => string,
  now: () => number,
): () => Trouble[] {
  let accessSince: number | null = null
  return () => {
    const trouble = hall.trouble()
    const harm = harmOfAccess()
    accessSince = harm ? (accessSince ?? now()) : null
    return [
      ...(trouble ? [told(trouble.code, trouble.detail, iso(trouble.since))] : []),
      ...(harm ? [told(harm.code, harm.detail, iso(accessSince!))] : []),
    ]
  }
}

const told = (code: Trouble['code'], detail: string, since: string): Trouble => ({
  code,
  since,
  detail: detail.slice(0, 500),
})
