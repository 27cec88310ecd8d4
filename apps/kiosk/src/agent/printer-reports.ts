/** Tells the server how the printer is: each change, and at each new connection, until it is heard. */
import type { HallLink } from '@antrean/hall-client'
import type { Printer, PrinterStatus } from '@antrean/printer-driver'
import type { PrinterReport } from '@antrean/queue-core/contract'
import { deliver } from './deliver.ts'

/** `url`: the printer's address, for ops staff. Returns the way to stop. */
export function reportPrinter(
  hall: HallLink<'/kiosk'>,
  printer: Pick<Printer, 'status' | 'subscribe'>,
  url: string,
): () => void {
  let latest = new AbortController()

  function tell(): void {
    // Only the newest state is worth telling.
    latest.abort()
    latest = new AbortController()
    const options = { commandId: crypto.randomUUID(), signal: latest.signal }
    deliver(hall, 'printer:status', { printer: toReport(printer.status(), url) }, options).catch(() => {})
  }

  const unsubscribe = [hall.onConnect(tell), printer.subscribe(tell)]
  return () => {
    for (const stop of unsubscribe) stop()
    latest.abort()
  }
}

/** Cut to what the contract takes. */
const toReport = ({ state, canPrint, detail, model }: PrinterStatus, url: string): PrinterReport => ({
  state,
  canPrint,
  detail: detail.slice(0, 500),
  model: model.slice(0, 120),
  url: url.slice(0, 300),
})
