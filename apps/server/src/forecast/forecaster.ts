/**
 * Keeps the forecast fresh: asked for after each commit and every few seconds, answered by a thread, a few times a second at
 * the most, and never while nobody listens.
 *
 *   commit, listener, time ─► wake ─(pause)─► thread ─► told
 */
import { Worker } from 'node:worker_threads'
import type { HallForecast, ServiceWait } from '@antrean/queue-core'
import type { Logger } from 'pino'
import { every, harmless } from '../background.ts'
import type { Clock } from '../clock.ts'
import type { Question } from './forecast-thread.ts'

export type Forecaster = {
  /** Something has changed, or somebody new listens. */
  wake(): void
  /** The latest, or null where there is none yet, or none since half a minute. */
  latest(): HallForecast | null
  wait(letter: string): ServiceWait | undefined
  /** The record was opened again and may be another file: the thread begins anew. */
  anew(): void
  close(): Promise<void>
}

const THREAD = new URL('./forecast-thread.ts', import.meta.url)
/** Forecasts in a second: two at the most, and the thread rests four times as long as it works. */
const PAUSE_MS = 500
const RESTS = 4
/** Time itself brings news. */
const EVERY_MS = 5_000
const STALE_MS = 30_000

export function createForecaster(options: {
  /** The hall's database. */
  file: string
  clock: Clock
  log: Logger
  /** Who listens now: nobody, or somebody, or a supervisor who wants the whole. */
  listeners: () => 'none' | 'some' | 'whole'
  told: (forecast: HallForecast) => void
}): Forecaster {
  const { file, clock, log, listeners, told } = options
  let thread: Worker | null = null
  let timer: NodeJS.Timeout | null = null
  let askedAt: number | null = null
  let answeredAt = Number.NEGATIVE_INFINITY
  let pause = PAUSE_MS
  let again = false
  let closed = false
  let latest: HallForecast | null = null

  function wake(): void {
    if (askedAt !== null) again = true
    else if (!closed && listeners() !== 'none')
      timer ??= setTimeout(ask, Math.max(0, answeredAt + pause - performance.now(), thread ? 0 : PAUSE_MS))
  }

  const ask = harmless(log, 'The forecast could not be asked for.', () => {
    timer = null
    const who = listeners()
    if (closed || who === 'none') return
    thread ??= start()
    thread.postMessage({ at: clock.now(), whole: who === 'whole' } satisfies Question)
    askedAt = performance.now()
  })
  const tell = harmless(log, 'What was foretold could not be told.', told)

  function answered(forecast: HallForecast | null): void {
    answeredAt = performance.now()
    // An answer that took long waited for a processor: it rests no longer than time brings news anyway.
    pause = Math.min(EVERY_MS, Math.max(PAUSE_MS, RESTS * (answeredAt - askedAt!)))
    askedAt = null
    latest = forecast
    if (forecast && !closed) tell(forecast)
    if (again) wake()
    again = false
  }

  function start(): Worker {
    const worker = new Worker(THREAD, { workerData: { file } })
    worker.unref()
    worker.on('message', answered)
    // Without a forecast the hall goes on as before; the next look begins anew.
    worker.on('error', error => log.error({ err: error }, 'The forecast failed.'))
    worker.on('exit', () => {
      thread = null
      if (askedAt !== null) answered(null)
    })
    return worker
  }

  const looks = every(EVERY_MS, log, 'Whether a forecast is wanted could not be asked.', wake)
  const fresh = () => (performance.now() - answeredAt < STALE_MS ? latest : null)
  return {
    wake,
    latest: fresh,
    anew: () => void thread?.terminate(),
    wait: letter => fresh()?.services.find(service => service.letter === letter),
    async close() {
      closed = true
      await looks.close()
      if (timer) clearTimeout(timer)
      await thread?.terminate()
    },
  }
}
