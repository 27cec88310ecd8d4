import type { PrinterProfile } from '../src/profile/profile.ts'
import { lineToNobody } from './line.ts'
import type { Remark } from './remarks.ts'
import { startOnLine, type VirtualTicket } from './start.ts'

export type Rendered = {
  readonly pieces: readonly VirtualTicket[]
  /** What the stream asks for and is not on the pieces; the first ones. */
  readonly remarks: readonly Remark[]
  /** How many more there were. */
  readonly furtherRemarks: number
}

/** No mechanics stand between the bytes and the paper. */
const atOnce = { bufferBytes: Number.POSITIVE_INFINITY, mmPerSecond: Number.POSITIVE_INFINITY }
/** A millimetre a byte is far more than tickets take, and bounds what a stream can take of time and memory. */
const rollMm = (bytes: number): number => 20_000 + bytes
const REMARKS_KEPT = 1000
const PART_BYTES = 65_536

/** What a stream of bytes would put on paper. */
export async function renderStream(
  bytes: Uint8Array,
  profile: PrinterProfile,
): Promise<readonly VirtualTicket[]> {
  return (await renderWithRemarks([bytes], profile)).pieces
}

/** The same of a stream in parts, and what of it is not drawn. The end that is not cut counts as torn off. */
export async function renderWithRemarks(
  parts: readonly Uint8Array[],
  profile: PrinterProfile,
): Promise<Rendered> {
  let feed = (_: Uint8Array): void => {}
  const roll = rollMm(parts.reduce((sum, part) => sum + part.length, 0))
  const printer = await startOnLine({ profile, ...atOnce, rollMm: roll }, async receive => {
    feed = receive
    return lineToNobody
  })
  const pieces: VirtualTicket[] = []
  const remarks: Remark[] = []
  let furtherRemarks = 0
  printer.onTicket(ticket => pieces.push(ticket))
  printer.onRemark(remark => (remarks.length < REMARKS_KEPT ? remarks.push(remark) : furtherRemarks++))

  for (const part of parts)
    for (let at = 0; at < part.length; at += PART_BYTES) feed(part.subarray(at, at + PART_BYTES))
  const unfinished = printer.unfinished()
  // A line that was never fed is still inside the printer.
  feed(Uint8Array.of(0x0a))
  const isRollOver = printer.state().paperEnd
  const offset = printer.state().receivedBytes
  if (!isRollOver) printer.control.loadPaper()
  await printer.close()
  return {
    pieces,
    remarks: [
      ...remarks,
      ...(unfinished ? [unfinished] : []),
      ...(isRollOver ? [{ offset, command: 'paper', length: 0, hex: '', why: rollIsOver(roll) }] : []),
    ],
    furtherRemarks,
  }
}

const rollIsOver = (mm: number): string =>
  `more than a roll of ${Math.round(mm / 1000)} m; what comes after it is missing`
