/** What is asked for becomes what is sent: bytes, a process id of its own, and the time it may take. */
import { randomInt } from 'node:crypto'
import { composePaper } from '../paper/compose.ts'
import type { PaperDocument } from '../paper/document.ts'
import type { PrinterAddress } from '../printer-url.ts'
import type { PrinterProfile } from '../profile/profile.ts'
import type { Timing } from '../timing.ts'

export type PrintRequest = {
  /** Names the paper, not the attempt: the same id again is the same ticket. */
  readonly id: string
  readonly document?: PaperDocument
  /** Raw commands in place of a document; sent as they are. */
  readonly bytes?: Uint8Array
  /** A deliberate further print; its copy marks are printed. */
  readonly copy?: boolean
}

export type JobOrder = {
  readonly id: string
  readonly attempt: number
  readonly copy: boolean
  readonly processId: string
  readonly pieces: readonly Uint8Array[]
  /** Milliseconds that wire and mechanics need, with the reserve. */
  readonly budget: number
  /** The same without the reserve: for so long a printer may be silent over it. */
  readonly workMs: number
  /** What the bytes take on the wire; 0 where they arrive at once. */
  readonly wireMs: number
  /** Paper cannot be out before that many milliseconds from the first byte. */
  readonly leastMs: number
}

export type Workplace = {
  readonly address: PrinterAddress
  readonly profile: PrinterProfile
  readonly timing: Timing
  /** Keys of the pictures that the printer has said it holds. */
  readonly storedLogos: ReadonlySet<string>
}

/** A logo that the printer does not hold is sent where that takes no longer. */
const LOGO_MS = 500

/** Cutting, and the paper on its way to the blade. */
export const CUT_MS = 1600
/** Of the height that was reckoned, this much is paper in any case. */
const SURELY = 0.9

/** @throws when the document cannot be composed */
export function placeOrder(
  { id, document, bytes, copy = false }: PrintRequest,
  attempt: number,
  { address, profile, timing, storedLogos }: Workplace,
  ticketIsLeft: boolean,
): JobOrder {
  const bytesPerMs = address.kind === 'serial' ? address.baudRate / 10_000 : Number.POSITIVE_INFINITY
  const hasSevenBits = address.kind === 'serial' && address.dataBits === 7
  const longestLogo = hasSevenBits ? 0 : bytesPerMs * LOGO_MS
  const paper = composePaper(document ?? { blocks: [] }, profile, { copy, storedLogos, longestLogo })
  // The ticket that the last visitor left must not go home with this one.
  const eject = ticketIsLeft && profile.presenter?.eject ? [Uint8Array.from(profile.presenter.eject)] : []
  const pieces = [...eject, ...(bytes ? [bytes] : paper.pieces)]
  const count = pieces.reduce((sum, piece) => sum + piece.length, 0)
  // A raw stream does not say how long its paper is; text is at most one line of 4 mm for each few bytes.
  const heightMm = bytes ? count / 4 : paper.heightMm
  const wireMs = count / bytesPerMs
  const mechanicsMs = ((heightMm / profile.speedMmPerSecond) * 1000 + CUT_MS) / timing.haste
  return {
    id,
    attempt,
    copy,
    processId: newProcessId(),
    pieces,
    budget: wireMs + mechanicsMs + timing.reserve,
    workMs: wireMs + mechanicsMs,
    wireMs,
    leastMs: bytes ? 0 : ((paper.heightMm * SURELY) / profile.fastestMmPerSecond / timing.haste) * 1000,
  }
}

/** Four letters without bit 4, so that none of them can be mistaken for a status byte that cut in. */
function newProcessId(): string {
  const letters = 'ABCDEFGHIJKLMNOabcdefghijklmno'
  return Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
}
