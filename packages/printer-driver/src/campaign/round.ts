/**
 * One ticket, one fault at a random moment. The kiosk's rules are played: print; where nothing can be on paper, print
 * again; where something may be, print a marked copy. Then journal, paper and ledger must agree.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { VirtualPrinter } from '../../virtual/start.ts'
import type { Attempt } from '../job/journal.ts'
import type { PrintOutcome } from '../job/outcome.ts'
import type { Printer } from '../printer-face.ts'
import { parsePrinterUrl } from '../printer-url.ts'
import { until } from '../testing/until.ts'
import { contradictions } from './agreement.ts'
import type { Fault } from './faults.ts'
import { campaignTicket, countPaper, textsWith } from './paper-count.ts'
import type { Random } from './random.ts'

export type RoundReport = {
  readonly number: string
  readonly fault: string
  /** `printed`, or what else and why, in order. */
  readonly outcomes: readonly string[]
  /** Whether a whole original came out, and what the journal claims of it. */
  readonly original: { readonly isWhole: boolean; readonly claim: Claim }
}

export type Claim = 'printed' | 'unknown' | 'not-printed'

const SERVER_MS = 5
/** More bytes than a job has, with the questions around it: some faults strike when it is over. */
const MOST_BYTES = 420

export async function playRound(
  virtual: VirtualPrinter,
  printer: Printer,
  number: string,
  fault: Fault,
  random: Random,
): Promise<RoundReport> {
  if (fault.become) {
    await fault.become(virtual.control)
    await untilReady(virtual, printer)
  }
  const lasting = Math.max(fault.leastMs ?? 0, random.pick([20, 120, 700]))
  const mended = strikeAt(virtual, random.below(MOST_BYTES), lasting, fault, random)
  const outcomes = await printByTheRules(virtual, printer, number, mended)
  await mended
  await untilReady(virtual, printer)
  compare(virtual, printer, number, outcomes, fault.name)
  const isWhole = countPaper(virtual.tickets(), number).originals > 0
  const claim = claimOf(printer.journal.attemptsOf(number))
  return { number, fault: fault.name, outcomes: outcomes.map(inWords), original: { isWhole, claim } }
}

/** The strongest of its originals: one that was not begun is followed by another. */
function claimOf(attempts: readonly Attempt[]): Claim {
  const states = attempts.filter(({ copy }) => !copy).map(({ state }) => state)
  if (states.includes('printed')) return 'printed'
  return states.includes('unknown') ? 'unknown' : 'not-printed'
}

const inWords = ({ outcome, reason }: PrintOutcome): string =>
  reason === 'confirmed' ? outcome : `${outcome} (${reason})`

/** Half a picture may look like a command of 64 KiB, and zeros for all of it go over the wire before the printer hears again. */
const LONGEST_COMMAND_BYTES = 65_600
const READY_WITHIN_MS = 15_000

function untilReady({ url }: VirtualPrinter, printer: Printer): Promise<void> {
  const address = parsePrinterUrl(url)
  const zerosMs = address.kind === 'serial' ? (LONGEST_COMMAND_BYTES * 10_000) / address.baudRate : 0
  return until(
    () => printer.status().canPrint,
    () => `the printer to be ready: ${printer.status().detail}`,
    READY_WITHIN_MS + zerosMs,
  )
}

/** Resolves when the fault is over. */
function strikeAt(
  virtual: VirtualPrinter,
  byte: number,
  lastingMs: number,
  fault: Fault,
  random: Random,
): Promise<void> {
  return new Promise((resolve, reject) => {
    virtual.control.atByte(byte, () => {
      const mend = fault.strike(virtual.control, random)
      wait(lastingMs).then(mend).then(resolve, reject)
    })
  })
}

async function printByTheRules(
  virtual: VirtualPrinter,
  printer: Printer,
  id: string,
  mended: Promise<void>,
): Promise<PrintOutcome[]> {
  const outcomes: PrintOutcome[] = []
  for (let turn = 0; turn < 8; turn++) {
    const copy = outcomes.some(({ partial }) => partial)
    // As the kiosk does at a press, which then waits for its server.
    void printer.expectJob()
    await wait(SERVER_MS)
    const outcome = await printer.print({ id, document: campaignTicket(id), copy })
    outcomes.push(outcome)
    if (outcome.outcome === 'printed') return outcomes
    await mended
    await untilReady(virtual, printer)
    // What was in doubt may have been resolved meanwhile.
    if (printer.journal.attemptsOf(id).some(({ state }) => state === 'printed')) return outcomes
  }
  throw new Error(`${id} was not printed in 8 turns: ${JSON.stringify(outcomes)}`)
}

function compare(
  virtual: VirtualPrinter,
  printer: Printer,
  id: string,
  outcomes: readonly PrintOutcome[],
  fault: string,
): void {
  const paper = countPaper(virtual.tickets(), id)
  const attempts = printer.journal.attemptsOf(id)
  const claim = (isTrue: boolean, what: string): void => {
    if (isTrue) return
    const facts = JSON.stringify({ paper, attempts, outcomes }, null, 1)
    throw new Error(`${id}, ${fault}: ${what}\n${facts}\n${JSON.stringify(textsWith(virtual.tickets(), id))}`)
  }
  for (const what of contradictions(paper, attempts)) claim(false, what)
  claim(paper.originals + paper.copies >= 1, 'there is no whole ticket')
  const told = outcomes.filter(({ reason }) => reason === 'confirmed').length
  const printed = attempts.filter(({ state }) => state === 'printed').length
  claim(told <= printed, 'it was reported printed and journalled otherwise')
}
