/** A printer made of software, for the demo and for tests. Start reading at engine.ts. */
export type { VirtualControl } from './control.ts'
export { virtualPrinterInProcess } from './in-process.ts'
export type { Remark } from './remarks.ts'
export {
  startVirtualPrinter,
  type VirtualPrinter,
  type VirtualPrinterOptions,
  type VirtualState,
  type VirtualTicket,
} from './start.ts'
