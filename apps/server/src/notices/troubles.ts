/** What ops are told of messages: channels that take none, and messages that were given up. */
import type { Message, MessageChannel, Trouble } from '@antrean/queue-core'
import type { Hall } from '../hall/hall.ts'
import type { Outlet } from './outlet.ts'

/** An alarm is told for so long, unless the message is sent again before. */
const TOLD_MS = 86_400_000
/** Asked for with every view of the server. */
const KEPT_MS = 2_000

export function noticeTroubles(
  hall: Pick<Hall, 'store' | 'sound'>,
  outlets: ReadonlyMap<MessageChannel, Outlet>,
  now: () => number,
  iso: (at: number) => string,
): () => Trouble[] {
  let looked = Number.NEGATIVE_INFINITY
  let told: Trouble[] = []

  function givenUp(): Trouble[] {
    const at = now()
    const found = [...hall.store.aggregates.between('message', 'alarm', at - TOLD_MS, at)].map(
      ({ state }) => state as Message,
    )
    const [first] = found
    if (!first) return []
    const reasons = Map.groupBy(found, ({ why }) => why)
    const counts = [...reasons].map(([why, those]) => `${those.length} ${why}`).join(', ')
    const detail = `${found.length} in the last day: ${counts}. GET /api/v1/messages?state=failed lists them.`
    return [{ code: 'messages-given-up', since: iso(first.at), detail }]
  }

  function down(): Trouble[] {
    return [...outlets].flatMap(([kind, outlet]) => {
      const failing = outlet.down()
      if (!failing) return []
      const detail = `${kind}, ${failing.detail}`.slice(0, 500)
      return [{ code: 'channel-down' as const, since: iso(failing.since), detail }]
    })
  }

  return () => {
    if (!hall.sound()) return []
    if (performance.now() - looked >= KEPT_MS) {
      looked = performance.now()
      try {
        told = givenUp()
      } catch {
        // A record that cannot be read is told elsewhere.
        told = []
      }
    }
    return [...down(), ...told]
  }
}
