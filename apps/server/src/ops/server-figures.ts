/** How the server itself is doing, for ops staff. */
import { statfsSync } from 'node:fs'
import type { ServerView, Trouble } from '@antrean/queue-core'
import type { Commit, Hall } from '../hall/hall.ts'

/** The latest commits that the median is taken of. */
const COMMITS_KEPT = 500

export function serverFigures(options: {
  version: string
  hall: Hall
  folder: string
  startedAt: string
  connections: () => number
  troubles: () => Trouble[]
}) {
  const { version, hall, folder, startedAt, connections, troubles } = options
  const commits: number[] = []
  return {
    committed({ seconds }: Commit): void {
      commits.push(seconds * 1000)
      if (commits.length > COMMITS_KEPT * 2) commits.splice(0, commits.length - COMMITS_KEPT)
    },
    view(): ServerView {
      const wrong = troubles()
      const sorted = commits.slice(-COMMITS_KEPT).sort((a, b) => a - b)
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
