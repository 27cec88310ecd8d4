import type { Manners } from './manners.ts'

/** Answers on their way to the host: as late as the printer's manners say, and never one before the other. */
export function mailAnswers(
  manners: () => Manners,
  send: (bytes: Uint8Array) => void,
): { post(bytes: Uint8Array): void; lose(): void } {
  const onTheWay = new Set<NodeJS.Timeout>()
  let last = 0
  return {
    post(bytes) {
      const { lateMs } = manners()
      if (!lateMs) return send(bytes)
      const [least, most] = lateMs
      const now = performance.now()
      last = Math.max(last, now + least + Math.random() * (most - least))
      const timer = setTimeout(() => {
        onTheWay.delete(timer)
        send(bytes)
      }, last - now)
      onTheWay.add(timer)
    },
    lose() {
      for (const timer of onTheWay) clearTimeout(timer)
      onTheWay.clear()
    },
  }
}
