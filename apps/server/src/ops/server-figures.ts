/** How the server itself is doing, for ops staff. */
import { statfsSync } from 'node:fs'
import type { ClockView, ServerView, TimeServersView, Trouble } from '@antrean/queue-core'
import type { Commit, Hall } from '../hall/hall.ts'

/** The latest commits that the median is taken of. */
const COMMITS_KEPT = 500
/** A commit slower than this is felt at the kiosk. */
const SLOW_MS = 50
/** Whether the server is slow to store is judged by the commits of so long, of so many at least, when so many are slow. */
const JUDGED_MS = 600_000
const JUDGED_LEAST = 20
const SLOW_SHARE = 0.1

export function serverFigures(options: {
  version: string
  hall: Hall
  folder: string
  startedAt: string
  connections: () => number
  troubles: () => Trouble[]
  clock: () => ClockView | null
  timeServers?: () => TimeServersView | null
  /** Steady, in ms. */
  now?: () => number
}) {
  const {
    version,
    hall,
    folder,
    startedAt,
    connections,
    troubles,
    clock,
    timeServers = () => null,
    now = () => performance.now(),
  } = options
  const commits: { ms: number; at: number }[] = []
  return {
    committed({ seconds }: Commit): void {
      commits.push({ ms: seconds * 1000, at: now() })
      if (commits.length > COMMITS_KEPT * 2) commits.splice(0, commits.length - COMMITS_KEPT)
    },
    view(): ServerView {
      const wrong = troubles()
      const latest = commits.slice(-COMMITS_KEPT).filter(({ at }) => at > now() - JUDGED_MS)
      const sorted = latest.map(({ ms }) => ms).sort((a, b) => a - b)
      const slow = sorted.filter(ms => ms > SLOW_MS).length
      const clockView = clock()
      const timeView = timeServers()
      const quantile = (q: number) => round(sorted[Math.floor(q * (sorted.length - 1))] ?? 0)
      return {
        version,
        startedAt,
        seq: hall.live.seq,
        connections: connections(),
        memoryBytes: process.memoryUsage.rss(),
        databaseBytes: bytesOr0(() => hall.store.bytes()),
        freeDiskBytes: bytesOr0(() => freeBytes(folder)),
        commitP50Ms: quantile(0.5),
        commitP99Ms: quantile(0.99),
        commitsSlow: sorted.length >= JUDGED_LEAST && slow >= sorted.length * SLOW_SHARE,
        ...(clockView && { clock: clockView }),
        ...(timeView && { timeServers: timeView }),
        ...(wrong.length > 0 && { troubles: wrong }),
      }
    },
  }
}

const round = (ms: number): number => Math.round(ms * 100) / 100

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

function bytesOr0(read: () => number): number {
  try {
    return read()
  } catch {
    return 0
  }
}
