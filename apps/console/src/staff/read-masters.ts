/** What a form says of the services that somebody masters. */
import type { StaffServices } from '@antrean/queue-core/contract'
import type { z } from 'zod'

type Masters = NonNullable<z.infer<typeof StaffServices>['masters']>
type Read =
  | { masters: Masters; fault: null }
  | { masters: null; fault: { why: 'noneMastered' | 'endsFirst'; service: string; field: string } }

/** A time that is empty is the beginning of the day, or its end. */
export function readMasters(fields: FormData, services: readonly { letter: string }[]): Read {
  const masters: Masters = []
  for (const { letter: service } of services) {
    if (!fields.has(`masters-${service}`)) continue
    const [from, to] = [
      String(fields.get(`from-${service}`) ?? ''),
      String(fields.get(`to-${service}`) ?? ''),
    ]
    if (from && to && from >= to)
      return { masters: null, fault: { why: 'endsFirst', service, field: `to-${service}` } }
    masters.push({ service, ...(from && { from }), ...(to && { to }) })
  }
  if (masters.length > 0) return { masters, fault: null }
  const service = services[0]?.letter ?? ''
  return { masters: null, fault: { why: 'noneMastered', service, field: `masters-${service}` } }
}
