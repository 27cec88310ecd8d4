/** Tells the server how the printer is: each change, and at each new connection, until it is heard. */
import type { HallLink } from '@antrean/hall-client'
import type { PrinterReport } from '@antrean/queue-core/contract'
import { deliver } from './deliver.ts'

export function reportPrinter(
  hall: HallLink<'/kiosk'>,
  now: () => PrinterReport,
): { tell: () => void; stop: () => void } {
  let latest = new AbortController()

  function tell(): void {
    // Only the newest state is worth telling.
    latest.abort()
    latest = new AbortController()
    const options = { commandId: crypto.randomUUID(), signal: latest.signal }
    deliver(hall, 'printer:status', { printer: now() }, options).catch(() => {})
  }

  const unsubscribe = hall.onConnect(tell)
  return {
    tell,
    stop: () => {
      unsubscribe()
      latest.abort()
    },
  }
}
