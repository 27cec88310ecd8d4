/** The hall's promise as one calm line, said only while it is true. */
import type { ServiceView } from '@antrean/queue-core/contract'

export type PromiseLine =
  /** Every service promises the same, in seconds. */
  | { kind: 'same'; seconds: number }
  /** Each service says its own. */
  | { kind: 'own' }
  /** Somebody is expected to wait longer than promised, or waits where no booth is open. */
  | { kind: 'behind' }

export function promiseLine(services: readonly ServiceView[]): PromiseLine {
  const open = services.filter(service => service.open)
  if (open.some(isBehind)) return { kind: 'behind' }
  const [first, ...others] = new Set(open.map(service => service.targetSeconds))
  return first !== undefined && others.length === 0 ? { kind: 'same', seconds: first } : { kind: 'own' }
}

const isBehind = ({ expectedWaitSeconds, targetSeconds, waiting }: ServiceView): boolean =>
  expectedWaitSeconds === null ? waiting > 0 : expectedWaitSeconds > targetSeconds
