/** How long this process was kept from running, so that what the machine did is not taken for what the driver did. */

const EVERY_MS = 10
/** A timer is so much late on any machine. */
const USUAL_MS = 2
const KEPT_MS = 20_000

export type LostTime = {
  /** Of the last `withinMs`, in milliseconds. */
  lostMs(withinMs: number): number
  stop(): void
}

export function watchLostTime(): LostTime {
  let last = performance.now()
  let losses: { readonly at: number; readonly ms: number }[] = []
  function look(): void {
    const now = performance.now()
    const ms = now - last - EVERY_MS - USUAL_MS
    if (ms > 0) losses = [...losses.filter(({ at }) => now - at < KEPT_MS), { at: now, ms }]
    last = now
  }
  const timer = setInterval(look, EVERY_MS)
  return {
    lostMs(withinMs) {
      look()
      const from = performance.now() - withinMs
      return losses.filter(({ at }) => at > from).reduce((sum, { ms }) => sum + ms, 0)
    },
    stop: () => clearInterval(timer),
  }
}
