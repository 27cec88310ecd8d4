/** What ails the kiosk beside its printer, as the server is told of it. */
import { harmless, type Log } from '@antrean/command-line/background'
import type { Trouble } from '@antrean/queue-core/contract'
import type { DiskRoom } from './disk-room.ts'

/** A screen that broke off and has been whole for so long is no trouble any more. */
const CALM_MS = 10 * 60_000

export type Troubles = {
  /** Worst first. */
  all: () => Trouble[]
  screenFailed: (detail: string) => void
  stop: () => void
}

/** `onChange`: there are others than before. */
export function keepTroubles(disk: DiskRoom, log: Log, onChange: () => void): Troubles {
  let screen: Trouble | null = null
  let calm: NodeJS.Timeout | undefined
  const unsubscribe = disk.subscribe(onChange)

  function recover(): void {
    screen = null
    onChange()
  }

  return {
    all: () => {
      const refusal = disk.refusal()
      const full = refusal && trouble('disk-full', refusal.since, refusal.detail)
      return [full, screen].filter(one => one !== null)
    },
    screenFailed: detail => {
      clearTimeout(calm)
      calm = setTimeout(harmless(log, 'A trouble that is over could not be taken off.', recover), CALM_MS)
      screen = trouble('screen-failed', Date.now(), detail)
      onChange()
    },
    stop: () => {
      unsubscribe()
      clearTimeout(calm)
    },
  }
}

const trouble = (code: Trouble['code'], since: number, detail: string): Trouble => ({
  code,
  since: new Date(since).toISOString(),
  detail: detail.slice(0, 500),
})
