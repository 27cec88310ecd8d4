/** After a power cut kiosk and printer start together, and the printer is the slower one: what was pressed before waits for it. */
import type { Printer } from '@antrean/printer-driver'

/** A printer of the field starts within that; beyond it, it is off. */
const STARTS_WITHIN_MS = 10_000

/** Resolves when the printer has said how it is, when it has had its time to start, or when the agent stops. */
export function firstWordOf(printer: Pick<Printer, 'subscribe'>, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const unsubscribe = printer.subscribe(({ state }) => {
    if (state !== 'offline') resolve()
  })
  const timer = setTimeout(resolve, STARTS_WITHIN_MS)
  signal.addEventListener('abort', () => resolve(), { once: true })
  return promise.finally(() => {
    clearTimeout(timer)
    unsubscribe()
  })
}
