/** The hall's promise as one calm line, said only while it is true. */
import { isServed, type ServiceView } from '@antrean/queue-core/contract'

export type PromiseLine =
  /** Every service promises the same, in seconds. */
  | { kind: 'same'; seconds: number }
  /** So does every service that an open booth serves; others are open to tickets alone. */
  | { kind: 'some'; seconds: number }
  /** No booth is open for any of them. */
  | { kind: 'none' }
  /** Each service says its own, where an open booth serves it. */
  | { kind: 'own' }
  /** Somebody is expected to wait longer than promised, or waits where no booth is open. */
  | { kind: 'behind' }

export function promiseLine(services: readonly ServiceView[]): PromiseLine {
  const open = services.filter(service => service.open)
  const served = open.filter(isServed)
  if (open.length > 0 && served.length === 0) return { kind: 'none' }
  if (open.some(isBehind)) return { kind: 'behind' }
  const [seconds, ...others] = new Set(served.map(({ targetSeconds }) => targetSeconds))
  if (seconds === undefined || others.length > 0) return { kind: 'own' }
  return { kind: served.length === open.length ? 'same' : 'some', seconds }
}

/** Where no figure can be said, the wait may be long. */
function isBehind(service: ServiceView): boolean {
  const { waitMinutes = null, targetSeconds, waiting } = service
  if (!isServed(service)) return waiting > 0
  return waitMinutes === null || waitMinutes * 60 > targetSeconds
}
