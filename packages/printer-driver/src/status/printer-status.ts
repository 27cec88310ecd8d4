import type { Readings } from './readings.ts'

export type PrinterState =
  | 'ready'
  | 'paper-low'
  | 'paper-out'
  | 'cover-open'
  | 'cutter-error'
  | 'overheated'
  | 'ticket-not-taken'
  | 'offline'
  | 'error'
  | 'unknown'

export type PrinterStatus = {
  /** The condition that a person has to mend first. */
  readonly state: PrinterState
  /** Every one that is true now, the same first: whoever opens the cover pulls the paper. */
  readonly conditions: readonly PrinterState[]
  /** A job sent now has every prospect of paper. */
  readonly canPrint: boolean
  /** When this state began, milliseconds since 1970. */
  readonly since: number
  /** One sentence for ops staff. */
  readonly detail: string
  /** The title of the profile, or what the printer says it is. */
  readonly model: string
}

/** Every condition that is true, the one that a person has to mend first before the others. */
export function conditionsOf(readings: Readings): readonly PrinterState[] {
  const found: PrinterState[] = []
  if (readings.coverOpen) found.push('cover-open')
  if (readings.paperEnd) found.push('paper-out')
  if (readings.cutterError) found.push('cutter-error')
  if (readings.overheated) found.push('overheated')
  if (readings.otherError) found.push('error')
  // Off line is the printer's own word for any of these.
  if (readings.offline && found.length === 0) found.push('offline')
  if (readings.ticketInOutput) found.push('ticket-not-taken')
  if (readings.paperNearEnd && !readings.paperEnd) found.push('paper-low')
  return found.length > 0 ? found : ['ready']
}

/** A ticket left in the presenter is pushed out before the next one, so it does not stand in the way. */
const printing: ReadonlySet<PrinterState> = new Set(['ready', 'paper-low', 'ticket-not-taken'])

export function canPrintIn(state: PrinterState): boolean {
  return printing.has(state)
}

export const detailOf: Record<PrinterState, string> = {
  ready: 'Ready.',
  'paper-low': 'The roll is near its end: put a new one beside the printer.',
  'paper-out': 'Out of paper: put in a new roll.',
  'cover-open': 'The cover is open: close it.',
  'cutter-error': 'The cutter is stuck: open the cover, clear the paper, close it.',
  overheated: 'The print head is too hot: it goes on by itself when it has cooled.',
  'ticket-not-taken': 'A ticket was left in the output: take it.',
  offline: 'The printer does not answer: check its power and its cable.',
  error: 'The printer reports an error: switch it off and on.',
  unknown: 'Not asked yet.',
}
