/**
 * A printer made of software that speaks the real wire: ESC/POS in, status bytes out, paper as pictures. Tests and the
 * demo use the same one.
 */
import { drawBitmap } from '../src/paper/bitmap.ts'
import { findProfile } from '../src/profile/find.ts'
import type { PrinterProfile } from '../src/profile/profile.ts'
import type { Condition } from './condition.ts'
import { takeControl, type VirtualControl } from './control.ts'
import { type Engine, startEngine } from './engine.ts'
import type { Receive, VirtualLine } from './line.ts'
import type { Manners } from './manners.ts'
import type { PaperPiece } from './paper-roll.ts'
import { drawPaper } from './picture.ts'
import type { Remark } from './remarks.ts'
import { listenSerial } from './serial-line.ts'
import { listenTcp, type SecondHost } from './tcp-line.ts'

export type VirtualPrinterOptions = {
  /** `tcp` (the default) or a pseudo-terminal. */
  readonly line?: 'tcp' | 'serial'
  /** TCP only; 0 takes a free port. */
  readonly port?: number
  readonly host?: string
  /** TCP only: it talks with one host at a time; `waits` where not given. */
  readonly secondHost?: SecondHost
  /** Serial only. */
  readonly baudRate?: number
  readonly flow?: 'none' | 'xon'
  /** Serial only: take bytes no faster than the baud rate. */
  readonly paced?: boolean
  readonly profile?: string | PrinterProfile
  readonly bufferBytes?: number
  /** Paper speed; without it, as fast as the model can. */
  readonly mmPerSecond?: number
  readonly rollMm?: number
  readonly nearEndMm?: number
  readonly realTimeInsideData?: boolean
  readonly manners?: Partial<Manners>
  /** Of what its manners leave to chance: the same, answer by answer, for the same one. 1 where not given. */
  readonly seed?: number
}

/** A piece of paper with something on it. */
export type VirtualTicket = {
  /** Counts from 1. */
  readonly number: number
  readonly at: Date
  /** Lines of text from top to bottom, as the eye reads them. */
  readonly text: readonly string[]
  /** What its QR codes say. */
  readonly qr: readonly string[]
  /** Its other codes, each with its name: `EAN13: 4006381333931`. */
  readonly codes: readonly string[]
  /** False: torn off or run out in the middle. */
  readonly isCut: boolean
  readonly widthMm: number
  readonly heightMm: number
  /** The picture, one pixel a dot. */
  png(): Buffer
}

export type VirtualPrinter = {
  /** For openPrinter. */
  readonly url: string
  readonly profile: PrinterProfile
  readonly control: VirtualControl
  /** The newest pieces with something on them, oldest first; of a day's paper the first ones go. */
  tickets(): readonly VirtualTicket[]
  onTicket(listener: (ticket: VirtualTicket) => void): () => void
  /** After every change of state. */
  onChange(listener: () => void): () => void
  state(): VirtualState
  /** What the hosts asked for and is not on paper; the newest, oldest first. */
  remarks(): readonly Remark[]
  onRemark(listener: (remark: Remark) => void): () => void
  /** What has come of a command whose end has not. */
  unfinished(): Remark | undefined
  close(): Promise<void>
}

export type VirtualState = Readonly<Condition> & {
  readonly isOn: boolean
  readonly paperLeftMm: number
  readonly bufferedBytes: number
  readonly receivedBytes: number
  readonly lostBytes: number
}

const TICKETS_KEPT = 200
const REMARKS_KEPT = 100

export type OpenLine = (receive: Receive) => Promise<VirtualLine>

export async function startVirtualPrinter(options: VirtualPrinterOptions = {}): Promise<VirtualPrinter> {
  const { host = '127.0.0.1', port = 0, baudRate = 19200, flow = 'none', paced = false } = options
  return startOnLine(options, receive =>
    options.line === 'serial'
      ? listenSerial(receive, { baudRate, flow, paced })
      : listenTcp(receive, host, port, options.secondHost),
  )
}

export async function startOnLine(
  options: VirtualPrinterOptions,
  openLine: OpenLine,
): Promise<VirtualPrinter> {
  const profile = typeof options.profile === 'object' ? options.profile : findProfile(options.profile)
  const tickets: VirtualTicket[] = []
  let printed = 0
  const visitors = { ticketsAreLeft: false }
  const ticketListeners = new Set<(ticket: VirtualTicket) => void>()
  const remarks: Remark[] = []
  const remarkListeners = new Set<(remark: Remark) => void>()
  const changeListeners = new Set<() => void>()

  const engine: Engine = startEngine(
    {
      profile,
      bufferBytes: options.bufferBytes ?? 4096,
      rowsPerSecond: (options.mmPerSecond ?? profile.fastestMmPerSecond) * profile.paper.dotsPerMm,
      rollMm: options.rollMm ?? 60_000,
      nearEndMm: options.nearEndMm ?? 3000,
      realTimeInsideData: options.realTimeInsideData ?? false,
      manners: options.manners ?? {},
      seed: options.seed ?? 1,
    },
    {
      onAnswer: bytes => line.send(bytes),
      onFull: full => line.hold(full),
      onPiece: keep,
      onRemark(remark) {
        remarks.push(remark)
        if (remarks.length > REMARKS_KEPT) remarks.shift()
        for (const listener of remarkListeners) listener(remark)
      },
      onChange() {
        if (engine.condition.ticketInOutput && !visitors.ticketsAreLeft) {
          setImmediate(() => engine.set({ ticketInOutput: false }))
        }
        for (const listener of changeListeners) listener()
      },
    },
  )
  const line = await openLine(bytes => engine.receive(bytes))

  function keep(piece: PaperPiece): void {
    if (!piece.rows.some(row => row.includes(1))) return
    const ticket = toTicket(piece, ++printed, profile)
    tickets.push(ticket)
    if (tickets.length > TICKETS_KEPT) tickets.shift()
    for (const listener of ticketListeners) listener(ticket)
  }

  return {
    url: line.url,
    profile,
    control: takeControl(engine, line, visitors),
    tickets: () => tickets,
    onTicket(listener) {
      ticketListeners.add(listener)
      return () => ticketListeners.delete(listener)
    },
    onChange(listener) {
      changeListeners.add(listener)
      return () => changeListeners.delete(listener)
    },
    remarks: () => remarks,
    onRemark(listener) {
      remarkListeners.add(listener)
      return () => remarkListeners.delete(listener)
    },
    unfinished: engine.unfinished,
    state: () => ({
      ...engine.condition,
      isOn: engine.isOn,
      paperLeftMm: engine.paperLeftMm,
      bufferedBytes: engine.bufferedBytes,
      receivedBytes: engine.receivedBytes,
      lostBytes: engine.lostBytes,
    }),
    async close() {
      engine.switchOff()
      await line.close()
    },
  }
}

function toTicket(piece: PaperPiece, number: number, profile: PrinterProfile): VirtualTicket {
  const { widthMm, dotsPerMm } = profile.paper
  const { text, qr, codes, isCut, dots, rows } = piece
  // A bit a dot, and drawn when somebody looks: a printer runs all day.
  const image = drawBitmap(dots, rows.length, (x, y) => rows[y]?.[x] === 1)
  return {
    ...{ number, at: new Date(), text, qr, codes, isCut, widthMm },
    heightMm: Math.round(rows.length / dotsPerMm),
    png: () => drawPaper(image, widthMm, dotsPerMm),
  }
}
