import { startVirtualPrinter, type VirtualPrinter, type VirtualPrinterOptions } from '../../virtual/index.ts'
import { exampleTicket } from '../example-ticket.ts'
import type { PrintRequest } from '../job/order.ts'
import type { PrintOutcome } from '../job/outcome.ts'
import { openPrinter, type PrinterOptions } from '../printer.ts'
import type { Printer } from '../printer-face.ts'
import type { PrinterState } from '../status/printer-status.ts'
import { usualTiming } from '../timing.ts'
import { until } from './until.ts'

export type Pair = {
  readonly virtual: VirtualPrinter
  readonly printer: Printer
  readonly resolved: PrintOutcome[]
}

/** Where time is not the question, a machine that does ten things at once must not answer it. */
const patient = { answerWithin: 1200 }
export const prompt: PrinterOptions = { timing: { answerWithin: usualTiming.answerWithin } }

export type OpenPair = (how?: VirtualPrinterOptions, options?: PrinterOptions) => Promise<Pair>

/** Opens a virtual printer and the driver on it, over a real cable, and notes both in `opened` for the end. */
export function pairsIn(opened: { close(): Promise<void> }[]): OpenPair {
  return async (how = {}, options = {}) => {
    const virtual = await startVirtualPrinter({ profile: 'tm-t88', ...how })
    const resolved: PrintOutcome[] = []
    const printer = openPrinter(virtual.url, {
      profile: virtual.profile,
      onResolved: outcome => resolved.push(outcome),
      ...options,
      timing: { ...patient, ...options.timing },
    })
    opened.push(virtual, printer)
    await until(() => printer.status().canPrint, 'the printer to be ready')
    return { virtual, printer, resolved }
  }
}

export const ticket = (id: string, copy = false): PrintRequest => ({ id, document: exampleTicket, copy })

/** The promise is two seconds, of which the driver takes one and a half; one more for a machine that runs all tests. */
export const becomes = (printer: Printer, state: PrinterState): Promise<void> =>
  until(
    () => printer.status().state === state,
    () => `${state}, but it is ${printer.status().state}`,
    3000,
  )
