/** All webhooks of the hall: each with a courier of its own, so that none waits for another. */
import { randomUUID } from 'node:crypto'
import type { Trouble } from '@antrean/queue-core'
import type { HookRecord, HookRows } from '../access/store/hook-rows.ts'
import {
  type Courier,
  type CourierOptions,
  cursorOf,
  HOOK_PACE,
  type Standing,
  startCourier,
} from './courier.ts'
import { newSecret } from './sign.ts'

/** A hall tells a few systems, and each is read the log for. */
export const MOST_WEBHOOKS = 20

type Options = Omit<CourierOptions, 'rows' | 'pace' | 'random'> & {
  rows: HookRows
  pace?: Partial<CourierOptions['pace']> | undefined
}

export function openWebhooks({ rows, pace, ...rest }: Options) {
  const { hall, now, iso } = rest
  const options = { ...rest, rows, pace: { ...HOOK_PACE, ...pace }, random: Math.random }
  const couriers = new Map<string, Courier>()
  const courierOf = ({ id }: HookRecord): Courier => {
    const found = couriers.get(id) ?? startCourier(id, options)
    couriers.set(id, found)
    return found
  }

  return {
    start(): void {
      for (const hook of rows.all()) courierOf(hook)
    },
    /** Something happened. */
    wake(): void {
      for (const courier of couriers.values()) courier.wake()
    },
    all: (): (HookRecord & Standing)[] =>
      rows.all().map(hook => ({ ...hook, ...courierOf(hook).standing(hook) })),
    byId: (id: string): (HookRecord & Standing) | undefined => {
      const hook = rows.byId(id)
      return hook && { ...hook, ...courierOf(hook).standing(hook) }
    },
    count: () => rows.all().length,
    /** Told of what happens from now on. `by`: the id of whoever makes it. */
    make(url: string, kinds: readonly string[], by: string): HookRecord {
      const id = randomUUID()
      const fromSeq = hall.live.seq
      rows.add({
        ...{ id, url, kinds: [...new Set(kinds)], secret: newSecret() },
        madeAt: now(),
        madeBy: by,
        fromSeq,
      })
      hall.store.cursors.move(cursorOf(id), fromSeq)
      const hook = rows.byId(id)!
      courierOf(hook)
      return hook
    },
    async remove(id: string): Promise<void> {
      rows.remove(id)
      const courier = couriers.get(id)
      couriers.delete(id)
      await courier?.close()
    },
    /** On again at once, from the event `from` where it is given, and also where it was disabled. */
    replay(hook: HookRecord, from: number | undefined): void {
      rows.enable(hook.id)
      courierOf(hook).replay(from === undefined ? null : from - 1)
    },
    /** Nothing more is sent until it is replayed; what is on its way gets its end. */
    pause({ id }: HookRecord): void {
      rows.failing(id, null)
      rows.disable(id, now(), 'paused')
    },
    test: (hook: HookRecord) => courierOf(hook).test(hook, `test_${randomUUID()}`),
    troubles(): Trouble[] {
      const off = disabled()
      if (off.length === 0) return []
      const names = off.map(({ url, why }) => `${new URL(url).host} (${why})`).join(', ')
      const since = Math.min(...off.map(({ disabledAt }) => disabledAt!))
      const detail = `${names}. Mend the other side, then POST /api/v1/webhooks/ID/replay goes on where it was.`
      return [{ code: 'webhook-disabled', since: iso(since), detail: detail.slice(0, 500) }]
    },
    async close(): Promise<void> {
      await Promise.all([...couriers.values()].map(courier => courier.close()))
    },
  }

  /** By the other side: what somebody paused is no trouble. */
  function disabled(): HookRecord[] {
    try {
      return rows.all().filter(({ disabledAt, why }) => disabledAt !== null && why !== 'paused')
    } catch {
      // A file that cannot be read is told elsewhere.
      return []
    }
  }
}

export type Webhooks = ReturnType<typeof openWebhooks>
