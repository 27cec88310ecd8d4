/**
 * One webhook on its way along the log: each event in its order, until the other side has it.
 *
 *   cursor ─► the next of its kinds ─► POST ─┬► 2xx: the cursor moves, on to the next
 *                                            └► anything else: the same again, after a wait that grows
 */
import { setImmediate } from 'node:timers/promises'
import { exchange } from '@antrean/notices/exchange'
import { asProviderAsks, waitMs } from '@antrean/queue-core'
import type { Logger } from 'pino'
import type { HookRecord, HookRows } from '../access/store/hook-rows.ts'
import { harmless } from '../background.ts'
import type { Hall } from '../hall/hall.ts'
import { openLookup } from './address.ts'
import { type Payload, payloadOf } from './payload.ts'
import { signed } from './sign.ts'

/** Milliseconds. */
export type HookPace = {
  firstMs: number
  mostMs: number
  /** How long one call may take. */
  patienceMs: number
  /** Refused for so long, it is disabled. */
  refusedMs: number
}
export const HOOK_PACE: HookPace = {
  firstMs: 5_000,
  mostMs: 3_600_000,
  patienceMs: 15_000,
  refusedMs: 5 * 86_400_000,
}
/** Events that are looked through in one turn: whoever has much to catch up on keeps nobody waiting. */
const PORTION = 200
/** So many of the last calls are shown. */
const SHOWN = 10
/** The other side says that it wants no more. */
const GONE = 410

export type Tried = { delivered: boolean; status: number | null; detail: string }
/** `at`: epoch ms. */
export type Called = Tried & { at: number; seq: number; kind: string }
/** `calls`: the newest first. */
export type Standing = {
  seq: number
  tries: number
  nextAt: number | null
  calls: readonly Called[]
}
export type CourierOptions = {
  hall: Pick<Hall, 'live' | 'store' | 'sound'>
  rows: Pick<HookRows, 'byId' | 'failing' | 'disable' | 'begin'>
  pace: HookPace
  now: () => number
  iso: (at: number) => string
  log: Logger
  random: () => number
}

export const cursorOf = (id: string): string => `webhook:${id}`

export function startCourier(id: string, options: CourierOptions) {
  const { hall, rows, pace, now, iso, log, random } = options
  const closing = new AbortController()
  const post = posting(options, closing.signal)
  let busy: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let tries = 0
  let nextAt: number | null = null
  let calls: readonly Called[] = []
  /** What is told is moved back or ahead: what is on its way then no longer moves the cursor. */
  let moves = 0

  const head = () => hall.live.seq
  /** What was never noted, or was lost in a power cut, begins where the hook did. */
  function seq(hook: HookRecord): number {
    return Math.min(hall.store.cursors.of(cursorOf(id)) || hook.fromSeq, head())
  }

  function wake(): void {
    if (closing.signal.aborted || busy || timer || !hall.sound()) return
    busy = goOn()
      .catch(error => {
        log.error({ err: error, webhook: id }, 'A webhook broke off. It is tried again.')
        later(pace.firstMs)
      })
      .then(goOnWithRest)
  }

  /** What came meanwhile. */
  const goOnWithRest = harmless(log, 'Whether a webhook has more to tell could not be looked at.', () => {
    busy = null
    const hook = rows.byId(id)
    if (hook && !timer && hall.sound() && seq(hook) < head() && hook.disabledAt === null) wake()
  })

  async function goOn(): Promise<void> {
    for (;;) {
      await setImmediate()
      const hook = rows.byId(id)
      if (closing.signal.aborted || !hook || hook.disabledAt !== null || !hall.sound()) return
      const from = seq(hook)
      // It was made after the copy of the record that is there now, or beside another one: it goes on with what happens next.
      if (hook.fromSeq > head()) rows.begin(id, head())
      if (from >= head()) return
      const found = nextFor(options, hook, from)
      const moved = moves
      const tried = found.payload && (await post(hook, found.id, found.payload))
      if (closing.signal.aborted || moved !== moves) continue
      if (tried && found.payload)
        calls = withCall(calls, tried, { at: now(), seq: found.seq, kind: found.payload.type })
      if (tried && !tried.delivered) return refused(tried, tried.retryAfterMs)
      hall.store.cursors.move(cursorOf(id), found.seq)
      if (tried) taken(hook)
    }
  }

  function taken(hook: HookRecord): void {
    tries = 0
    nextAt = null
    if (hook.failingSince !== null) rows.failing(id, null)
  }

  function refused({ status }: Tried, retryAfterMs: number | undefined): void {
    tries += 1
    const since = rows.byId(id)?.failingSince ?? now()
    rows.failing(id, since)
    if (status === GONE || now() - since >= pace.refusedMs) {
      rows.disable(id, now(), status === GONE ? 'gone' : 'refused')
      log.error({ webhook: id, status }, 'A webhook was disabled: the other side does not take it.')
      return
    }
    later(asProviderAsks(waitMs(pace.firstMs, pace.mostMs, tries, random()), retryAfterMs))
  }

  function later(ms: number): void {
    if (closing.signal.aborted) return
    nextAt = now() + ms
    timer = setTimeout(harmless(log, 'A webhook could not be tried again.', atOnce), ms).unref()
  }

  function atOnce(): void {
    if (timer) clearTimeout(timer)
    timer = null
    nextAt = null
    wake()
  }

  wake()

  return {
    wake,
    /** Goes on at once, with the event after `to` where it is given. */
    replay(to: number | null): void {
      moves += 1
      tries = 0
      if (to !== null) {
        rows.begin(id, to)
        hall.store.cursors.move(cursorOf(id), to)
      }
      atOnce()
    },
    test: (hook: HookRecord, name: string): Promise<Tried> => {
      const data = { hallId: hall.live.hall ?? '' }
      return post(hook, name, { type: 'webhook.test', timestamp: iso(now()), data })
    },
    standing: (hook: HookRecord): Standing => ({
      ...{ seq: hall.sound() ? seq(hook) : 0, tries, calls },
      // What is off is not tried, whatever was waited for before.
      nextAt: hook.disabledAt === null ? nextAt : null,
    }),
    /** Resolves when nothing of it is under way any more. */
    async close(): Promise<void> {
      closing.abort()
      if (timer) clearTimeout(timer)
      await busy
    },
  }
}

export type Courier = ReturnType<typeof startCourier>

function withCall(
  calls: readonly Called[],
  { delivered, status, detail }: Tried,
  about: Pick<Called, 'at' | 'seq' | 'kind'>,
): readonly Called[] {
  return [{ ...about, delivered, status, detail }, ...calls].slice(0, SHOWN)
}

function nextFor(
  { hall, iso }: CourierOptions,
  hook: HookRecord,
  from: number,
): { seq: number; id: string; payload: Payload | null } {
  let seen = from
  const hallId = hall.live.hall ?? ''
  for (const { seq, event } of hall.store.log.after(from)) {
    const payload = payloadOf(event, { hallId, seq }, iso)
    if (payload && hook.kinds.includes(payload.type)) return { seq, id: nameOf(hall, seq), payload }
    seen = seq
    if (seen - from >= PORTION) break
  }
  return { seq: seen, id: '', payload: null }
}

/** The same for the same event whenever it is sent, so that the other side can know it again; another in another record. */
function nameOf(hall: CourierOptions['hall'], seq: number): string {
  return `evt_${seq}_${(hall.store.digestAt(seq) ?? '').replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 16)}`
}

function posting({ pace, now }: CourierOptions, closing: AbortSignal) {
  return async (hook: HookRecord, name: string, payload: Payload) => {
    const body = JSON.stringify(payload)
    const answer = await exchange(
      {
        method: 'POST',
        url: new URL(hook.url),
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Antrean',
          ...signed(hook.secret, name, Math.floor(now() / 1000), body),
        },
        body,
        patienceMs: pace.patienceMs,
        lookup: openLookup,
      },
      AbortSignal.any([closing, AbortSignal.timeout(pace.patienceMs)]),
    )
    if (answer.kind !== 'answer')
      return { delivered: false, status: null, detail: answer.detail, retryAfterMs: undefined }
    const { status, retryAfterMs } = answer
    // Where it leads to another address, whoever configured this one did not name that.
    const detail = status >= 300 && status < 400 ? 'It leads elsewhere, and is not followed.' : ''
    return { delivered: status >= 200 && status < 300, status, detail, retryAfterMs }
  }
}
