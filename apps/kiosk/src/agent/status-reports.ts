/** Tells the server how the printer is and what else ails the kiosk, and knows what of it the server has heard. */
import type { HallLink } from '@antrean/hall-client'
import type { Printer, PrinterStatus } from '@antrean/printer-driver'
import type { Ack, PrinterReport, Trouble } from '@antrean/queue-core/contract'
import { type Delivery, deliver } from './deliver.ts'

type Ailing = {
  printer: Pick<Printer, 'status' | 'subscribe'>
  /** The printer's address, for ops staff. */
  url: string
  troubles: () => Trouble[]
  /** Called when the server has heard something. */
  onHeard: () => void
}

export type StatusReports = {
  /** The server has heard all that keeps the kiosk from giving tickets now. */
  isTold: () => boolean
  troublesChanged: () => void
  stop: () => void
}

export function reportStatus(
  hall: HallLink<'/kiosk'>,
  { printer, url, troubles, onHeard }: Ailing,
): StatusReports {
  const printerKept = keepTold(
    () => toReport(printer.status(), url),
    (report, delivery) => deliver(hall, 'printer:status', { printer: report }, delivery),
    onHeard,
  )
  const troublesKept = keepTold(
    troubles,
    (troubles, delivery) => deliver(hall, 'kiosk:status', { troubles }, delivery),
    onHeard,
  )
  const unsubscribe = [
    hall.onConnect(() => {
      // A server that was started again knows nothing of it.
      for (const kept of [printerKept, troublesKept]) kept.tellAnew()
    }),
    printer.subscribe(printerKept.tell),
  ]
  return {
    isTold: () => {
      const { state, canPrint } = printer.status()
      const heard = printerKept.heard()
      const named = new Set(troublesKept.heard()?.map(({ code }) => code))
      return heard?.state === state && heard.canPrint === canPrint && troubles().every(t => named.has(t.code))
    },
    troublesChanged: troublesKept.tell,
    stop: () => {
      for (const stop of unsubscribe) stop()
      for (const kept of [printerKept, troublesKept]) kept.stop()
    },
  }
}

/** Sends the newest until it is heard: only that is worth telling. */
function keepTold<T>(
  look: () => T,
  send: (value: T, delivery: Delivery) => Promise<Ack<unknown>>,
  onHeard: () => void,
) {
  let latest = new AbortController()
  let heard: T | null = null

  function tell(): void {
    latest.abort()
    latest = new AbortController()
    const value = look()
    send(value, { commandId: crypto.randomUUID(), signal: latest.signal }).then(
      ack => {
        if (!ack.ok) return
        heard = value
        onHeard()
      },
      () => {},
    )
  }
  return {
    tell,
    tellAnew: () => {
      heard = null
      tell()
    },
    heard: () => heard,
    stop: () => latest.abort(),
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
