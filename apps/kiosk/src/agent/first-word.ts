/** After a power cut kiosk and printer start together, and the printer is the slower one: what was pressed before waits for it. */
import type { Printer, PrinterStatus } from '@antrean/printer-driver'

/** A printer that never says how it is prints with its state unknown. */
const hasSpoken = ({ state, canPrint }: PrinterStatus): boolean =>
  canPrint || (state !== 'offline' && state !== 'unknown')

/** A printer of the field starts within that; beyond it, it is off. */
const STARTS_WITHIN_MS = 10_000

/** Resolves when the printer has said how it is, when it has had its time to start, or when the agent stops. */
export function firstWordOf(printer: Pick<Printer, 'subscribe'>, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const unsubscribe = printer.subscribe(status => {
    if (hasSpoken(status)) resolve()
  })
  const timer = setTimeout(resolve, STARTS_WITHIN_MS)
  signal.addEventListener('abort', () => resolve(), { once: true })
  return promise.finally(() => {
    clearTimeout(timer)
    unsubscribe()
  })
}
