/** What ails the kiosk beside its printer, as the server is told of it. */
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
export function keepTroubles(disk: DiskRoom, onChange: () => void): Troubles {
  let screen: Trouble | null = null
  let calm: NodeJS.Timeout | undefined
  const unsubscribe = disk.subscribe(onChange)
  return {
    all: () => {
      const refusal = disk.refusal()
      const full = refusal && trouble('disk-full', refusal.since, refusal.detail)
      return [full, screen].filter(one => one !== null)
    },
    screenFailed: detail => {
      clearTimeout(calm)
      calm = setTimeout(() => {
        screen = null
        onChange()
      }, CALM_MS)
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
