/**
 * A printer behind a queue of the operating system. The queue takes a job and tells no more than that it has passed it on,
 * so no ticket is ever known to be printed, and the state is the queue's own, not the printer's.
 *
 *   print ──▶ look ──▶ journal ──▶ queue ──▶ passed on: unknown · never begun: not printed · begun and taken back: unknown
 *
 * What a queue holds it prints when the printer comes back, be it hours later: a job that is not through in its time is
 * taken back, also one that an earlier run of the kiosk has left there.
 */
import { cutOff } from '../job/clear.ts'
import type { Journal } from '../job/journal.ts'
import { type JobOrder, type PrintRequest, placeOrder } from '../job/order.ts'
import { explain, type PrintOutcome, type Verdict } from '../job/outcome.ts'
import { refuseSecondOriginal } from '../job/second-original.ts'
import { openPause } from '../pause.ts'
import type { Printer } from '../printer-face.ts'
import type { QueueAddress } from '../printer-url.ts'
import type { PrinterProfile } from '../profile/profile.ts'
import { openBoard } from '../status/board.ts'
import type { PrinterStatus } from '../status/printer-status.ts'
import type { Timing } from '../timing.ts'
import { type Carried, carry } from './carry.ts'
import type { PrintQueue } from './print-queue.ts'
import { mark, watchGate } from './queue-gate.ts'

export type QueuePrinterParts = {
  readonly address: QueueAddress
  readonly queue: PrintQueue
  /** One that is never asked and confirms nothing. */
  readonly profile: PrinterProfile
  readonly journal: Journal
  readonly timing: Timing
  readonly log: (level: 'info' | 'warn', message: string) => void
}

const KNOCK_MS = 3000
const ZEROS = 1024

export function openQueuePrinter({
  address,
  queue,
  profile,
  journal,
  timing,
  log,
}: QueuePrinterParts): Printer {
  const listeners = new Set<(status: PrinterStatus) => void>()
  const board = openBoard(profile, status => {
    log(status.canPrint ? 'info' : 'warn', `${status.state}: ${status.detail}`)
    for (const listener of listeners) tell(listener, status)
  })
  const underWay = new Map<string, Promise<PrintOutcome>>()
  let turn: Promise<unknown> = Promise.resolve()
  /** Half a ticket may hang in the slot, or half a command wait for its rest. */
  let isTorn = journal.hasBrokenOff
  let closed = false
  const pause = openPause()
  const gate = watchGate(queue, board, Math.min(KNOCK_MS, timing.reserve), () => closed)
  const tried = Promise.withResolvers<void>()

  function tell(listener: (status: PrinterStatus) => void, status: PrinterStatus): void {
    try {
      listener(status)
    } catch (error) {
      log('warn', `a listener failed: ${(error as Error).stack}`)
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work)
    turn = mine.catch(() => {})
    return mine
  }

  async function watch(): Promise<void> {
    while (!closed) {
      await inTurn(gate.lookAndShow).catch(error => board.show('offline', (error as Error).message))
      tried.resolve()
      if (!closed) await pause.wait(queue.askEvery.queue)
    }
  }

  async function printNow(request: PrintRequest): Promise<PrintOutcome> {
    const { id, copy = false } = request
    const earlier = journal.attemptsOf(id)
    const attempt = earlier.length + 1
    const answer = (verdict: Verdict, detail = explain(verdict.reason), number = attempt): PrintOutcome => ({
      ...{ ...verdict, id, attempt: number, copy, detail },
    })
    if (closed) return answer(nothing('closed'))
    const refusal = copy ? undefined : refuseSecondOriginal(earlier)
    if (refusal) return answer(refusal, undefined, earlier.length)
    let order: JobOrder
    try {
      order = placeOrder(request, attempt, { address, profile, timing, storedLogos: new Set() }, false)
    } catch (error) {
      return answer(nothing('document-invalid'), `${explain('document-invalid')} ${(error as Error).message}`)
    }
    if (!(await gate.lookAndShow())) return answer(nothing('offline'), board.status().detail)
    try {
      await journal.begin(order)
    } catch {
      return answer(nothing('journal-failed'))
    }
    const carried = await carry(
      queue,
      { document: documentOf(order), title: `${mark}${id}`, withinMs: order.budget },
      () => closed,
    )
    isTorn =
      carried.kind === 'begun' || carried.kind === 'left-behind' || (isTorn && carried.kind === 'not-begun')
    gate.note(carried)
    const verdict = verdictOf(carried)
    await journal
      .settle(order, verdict)
      .catch(error => log('warn', `the journal cannot be written: ${(error as Error).message}`))
    return answer(verdict, carried.kind === 'over' ? undefined : carried.why)
  }

  function documentOf({ pieces }: JobOrder): Uint8Array {
    // Zeros complete any command and print nothing.
    const clean = isTorn ? [new Uint8Array(ZEROS), Uint8Array.of(0x0a), ...blade()] : []
    return Buffer.concat([...clean, ...pieces])
  }
  const blade = (): Uint8Array[] => (profile.cutter.kind === 'none' ? [] : cutOff(profile))

  const watching = watch()
  return {
    profile,
    journal,
    status: board.status,
    subscribe(listener) {
      listeners.add(listener)
      listener(board.status())
      return () => listeners.delete(listener)
    },
    print(request) {
      const running = underWay.get(request.id)
      if (running) return running
      const outcome = tried.promise
        .then(() => inTurn(() => printNow(request)))
        .finally(() => underWay.delete(request.id))
      underWay.set(request.id, outcome)
      return outcome
    },
    // Nothing comes back out of a queue.
    expectJob: async () => {},
    ask: async () => undefined,
    expectInfo: () => {},
    async close() {
      if (closed) return
      closed = true
      pause.wake()
      await Promise.allSettled(underWay.values())
      await watching
      board.show('offline', 'Closed.')
      listeners.clear()
    },
  }
}

const nothing = (reason: Verdict['reason']): Verdict => ({ outcome: 'not-printed', reason, partial: false })

function verdictOf({ kind }: Carried): Verdict {
  switch (kind) {
    case 'over':
      return { outcome: 'unknown', reason: 'unconfirmed', partial: true }
    case 'not-begun':
      return nothing('offline')
    case 'begun':
    case 'left-behind':
      return { outcome: 'unknown', reason: 'no-confirmation', partial: true }
  }
}
