/**
 * What the configured time servers say, kept beside the hall's clock and never put into it: staff see the difference, and
 * one of them decides (clock:correct).
 *
 *   askTime ──(one loop a server, growing pauses)──► words ──(the middle, if most agree)──► view()
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { TimeServersView } from '@antrean/queue-core'
import type { Logger } from 'pino'
import { harmless } from '../background.ts'
import { machine } from '../clock.ts'
import { askTime, type TimeServer } from './ask.ts'

/** Between two questions to a server, in ms: after an answer `mostMs`; after none `firstMs`, then twice as long each time. */
export type TimePace = { firstMs: number; mostMs: number; patienceMs: number }
const PACE: TimePace = { firstMs: 64_000, mostMs: 1_024_000, patienceMs: 3_000 }
/** A word that was not heard again for so long is none any more. */
const FORGOTTEN_MS = 4 * 3_600_000
/** Servers that differ by more do not agree. */
const AGREE_MS = 30_000

type Said = { at: number; heard: number }
export type TimeServers = ReturnType<typeof followTimeServers>

export function followTimeServers(options: {
  servers: readonly TimeServer[]
  /** The hall's time. */
  now: () => number
  log: Logger
  pace?: Partial<TimePace> | undefined
  /** Steady ms that count on while the machine sleeps. */
  elapsed?: () => number
}) {
  const { servers, now, log, elapsed = machine.sinceBoot } = options
  const pace = { ...PACE, ...options.pace }
  const ending = new AbortController()
  const said = new Map<TimeServer, Said>()
  const wrong = new Map<TimeServer, TimeServersView['mute'][number]['why']>()

  async function follow(server: TimeServer): Promise<void> {
    let pauseMs = pace.firstMs
    while (!ending.signal.aborted) {
      const word = await askTime(server, ending.signal, pace.patienceMs)
      if (ending.signal.aborted) return
      if (word.ok) {
        said.set(server, { at: word.at, heard: elapsed() })
        wrong.delete(server)
        pauseMs = pace.firstMs
      } else {
        if (wrong.get(server) !== word.why)
          log.warn({ server: nameOf(server), why: word.why }, 'A time server did not say what time it is.')
        wrong.set(server, word.why)
      }
      if (!word.ok && !word.again) return
      await sleep(word.ok ? pace.mostMs : pauseMs, undefined, { signal: ending.signal }).catch(() => {})
      if (!word.ok) pauseMs = Math.min(pauseMs * 2, pace.mostMs)
    }
  }
  const loops = servers.map(harmless(log, 'A time server is asked no more until the next start.', follow))

  return {
    /** Null where no time server is configured. */
    view(): TimeServersView | null {
      if (servers.length === 0) return null
      const moment = elapsed()
      const words = [...said.values()]
        .filter(({ heard }) => moment - heard < FORGOTTEN_MS)
        .map(({ at, heard }) => ({ time: at + moment - heard, ageMs: moment - heard }))
        .sort((a, b) => a.time - b.time)
      const middle = words[Math.floor((words.length - 1) / 2)]
      const agreed = words.filter(({ time }) => Math.abs(time - middle!.time) <= AGREE_MS)
      const word = middle && agreed.length * 2 > words.length ? middle : null
      return {
        hallAheadMs: word && Math.round(now() - word.time),
        ageSeconds: word && Math.round(Math.min(...agreed.map(({ ageMs }) => ageMs)) / 1000),
        agree: agreed.length,
        disagree: words.length - agreed.length,
        mute: servers.flatMap(server => {
          const why = wrong.get(server)
          return why ? [{ server: nameOf(server), why }] : []
        }),
      }
    },
    async close(): Promise<void> {
      ending.abort()
      await Promise.all(loops)
    },
  }
}

const nameOf = ({ host, port }: TimeServer): string => (port === 123 ? host : `${host}:${port}`)
