/** What the screen says of a printer, held against how the printer is, all the time. */
import type { VirtualPrinter, VirtualState } from '../../virtual/start.ts'
import type { Printer } from '../printer-face.ts'
import type { PrinterState } from '../status/printer-status.ts'
import type { LostTime } from './lost-time.ts'

export type Wrong = {
  readonly shown: PrinterState
  readonly real: PrinterState
  readonly ms: number
  /** Of these, or of the two seconds before what was never so, the process itself was kept from running. */
  readonly lostMs: number
}

export type StateWatch = {
  /** Everything that was wrong for longer than that many milliseconds, until now. */
  longerThan(ms: number): readonly Wrong[]
  /** States that were shown and had not been so for that many milliseconds before. */
  neverSo(withinMs: number): readonly Wrong[]
  longestMs(): number
  stop(): void
}

/** All that is so, the worst first; written apart from the driver's own order of conditions. */
export function realStates(now: VirtualState): readonly PrinterState[] {
  if (!now.isOn) return ['offline']
  const told: [boolean, PrinterState][] = [
    [now.coverOpen, 'cover-open'],
    [now.paperEnd, 'paper-out'],
    [now.cutterJammed, 'cutter-error'],
    [now.overheated, 'overheated'],
    [now.broken, 'error'],
    [now.ticketInOutput, 'ticket-not-taken'],
    [now.paperNearEnd, 'paper-low'],
  ]
  const found = told.flatMap(([isSo, state]) => (isSo ? [state] : []))
  return found.length > 0 ? found : ['ready']
}

const BEFORE_MS = 2000

/** Begins when the state is right for the first time. */
export function watchState(virtual: VirtualPrinter, printer: Printer, time?: LostTime): StateWatch {
  const wrong: Wrong[] = []
  /** When each state was last so. */
  const lastSo = new Map<PrinterState, number>()
  let reals = realStates(virtual.state())
  let shown = printer.status().state
  let since: number | undefined
  const surprises: Wrong[] = []

  const realNow = (): PrinterState => reals[0] ?? 'ready'

  const lostIn = (ms: number): number => time?.lostMs(ms) ?? 0
  const wrongSince = (start: number, now: number): Wrong => {
    const ms = now - start
    return { shown, real: realNow(), ms, lostMs: lostIn(ms) }
  }

  function close(now: number): void {
    if (since !== undefined) wrong.push(wrongSince(since, now))
    since = undefined
  }

  function look(): void {
    const now = performance.now()
    const next = printer.status().state
    const nextReals = realStates(virtual.state())
    if (nextReals.join() === reals.join() && next === shown) return
    close(now)
    for (const state of reals) lastSo.set(state, now)
    reals = nextReals
    if (next !== shown && !reals.includes(next)) {
      surprises.push({
        shown: next,
        real: realNow(),
        ms: now - (lastSo.get(next) ?? Number.NEGATIVE_INFINITY),
        lostMs: lostIn(BEFORE_MS),
      })
    }
    shown = next
    if (realNow() !== shown) since = now
  }
  const stops = [virtual.onChange(look), printer.subscribe(look)]
  const all = (): readonly Wrong[] =>
    since === undefined ? wrong : [...wrong, wrongSince(since, performance.now())]
  return {
    longerThan: ms => all().filter(one => one.ms > ms),
    neverSo: withinMs => surprises.filter(({ ms }) => ms > withinMs),
    longestMs: () => Math.max(0, ...all().map(({ ms }) => ms)),
    stop() {
      for (const stop of stops) stop()
    },
  }
}
