import type { Manners } from './manners.ts'

/**
 * Answers on their way to the host: as late, as often and as spoilt as the printer's manners say, and always in order.
 * `seed`: the same one leaves the same to chance, answer by answer.
 */
export function mailAnswers(
  manners: () => Manners,
  send: (bytes: Uint8Array) => void,
  seed: number,
): { post(bytes: Uint8Array): void; lose(): void } {
  const chance = chancesOf(seed)
  const timers = new Set<NodeJS.Timeout>()
  let onTheWay: Uint8Array[] = []
  let last = 0

  function deliver(bytes: Uint8Array): void {
    const { lateMs } = manners()
    if (!lateMs) {
      send(bytes)
      return
    }
    const [least, most] = lateMs
    const now = performance.now()
    last = Math.max(last, now + least + chance() * (most - least))
    onTheWay.push(bytes)
    // Timers of the same millisecond may go off in another order; each lets the next answer arrive, not its own.
    const timer = setTimeout(() => {
      timers.delete(timer)
      const next = onTheWay.shift()
      if (next) send(next)
    }, last - now)
    timers.add(timer)
  }

  return {
    post(bytes) {
      const { losesShare, doublesShare, strayShare, flowInside, saysXon } = manners()
      const answer = flowInside ? withFlowInside(bytes) : bytes
      const whole = saysXon ? Uint8Array.of(0x11, ...answer) : answer
      if (chance() >= losesShare) deliver(whole)
      if (chance() < doublesShare) deliver(whole)
      if (chance() < strayShare) deliver(Uint8Array.of(Math.floor(chance() * 256)))
    },
    lose() {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
      onTheWay = []
    },
  }
}

function withFlowInside([first = 0, ...rest]: Uint8Array): Uint8Array {
  return Uint8Array.from(rest.length > 0 ? [first, 0x13, 0x11, ...rest] : [0x13, 0x11, first])
}

/** From 0 up to 1, evenly enough for a printer's moods (mulberry32). */
function chancesOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
