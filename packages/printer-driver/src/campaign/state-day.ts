/**
 * One printer with one manner, at a hall's own pace: things go wrong and are mended, somebody presses, and the screen is
 * held against the printer all the while.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { VirtualControl } from '../../virtual/control.ts'
import type { Manners } from '../../virtual/manners.ts'
import { startVirtualPrinter } from '../../virtual/start.ts'
import { openPrinter } from '../printer.ts'
import { until } from '../testing/until.ts'
import type { LostTime } from './lost-time.ts'
import { campaignTicket, countPaper } from './paper-count.ts'
import type { Random } from './random.ts'
import { type Wrong, watchState } from './state-watch.ts'

export type Trouble = {
  readonly name: string
  begin(control: VirtualControl): void
  end(control: VirtualControl): void
}

export const troubles: readonly Trouble[] = [
  { name: 'cover open', begin: c => c.openCover(), end: c => c.closeCover() },
  { name: 'paper out', begin: c => c.takePaper(), end: c => c.loadPaper() },
  {
    name: 'cover open and paper out',
    begin: c => c.openCoverAndTakePaper(),
    end(c) {
      c.loadPaper()
      c.closeCover()
    },
  },
  { name: 'blade stuck', begin: c => c.jamCutter(), end: c => c.clearCutter() },
  { name: 'head too hot', begin: c => c.overheat(), end: c => c.coolDown() },
  { name: 'roll near its end', begin: c => c.nearEnd(), end: c => c.nearEnd(false) },
]

export type StateDay = {
  readonly manner: string
  readonly wrong: readonly Wrong[]
  readonly neverSo: readonly Wrong[]
  readonly longestMs: number
  /** Tickets begun though the printer had been unable to print for longer than it takes to know. */
  readonly takenInVain: number
  readonly notReady: number
  readonly falsePrinted: number
  readonly troubles: number
}

export type Way = {
  readonly name: string
  readonly profile: string
  readonly manners: Partial<Manners>
  /** What its answers take at the most; the state may be wrong for so much longer. */
  readonly latencyMs?: number
  /** What it cannot say. */
  readonly hides?: readonly string[]
}

/** The promise, of which latency is not a part. */
export const PROMISED_MS = 2000

export async function liveThrough(
  way: Way,
  count: number,
  random: Random,
  time?: LostTime,
): Promise<StateDay> {
  const virtual = await startVirtualPrinter({ profile: way.profile, manners: way.manners })
  const printer = openPrinter(virtual.url, { profile: virtual.profile })
  const boundMs = PROMISED_MS + (way.latencyMs ?? 0)
  let [takenInVain, notReady, falsePrinted] = [0, 0, 0]
  const isReady = (): boolean => printer.status().canPrint
  const possible = troubles.filter(({ name }) => !way.hides?.includes(name))
  try {
    await until(
      isReady,
      () => `${way.name}: the printer to be ready, it is ${printer.status().detail}`,
      15_000,
    )
    const watch = watchState(virtual, printer, time)
    for (let round = 0; round < count; round++) {
      const { begin, end, name } = random.pick(possible)
      await wait(200 + random.below(800))
      begin(virtual.control)
      await wait(boundMs + random.below(400))
      const id = `A${String(round).padStart(3, '0')}`
      const isBlocked = name !== 'roll near its end'
      if (isBlocked && random.below(2) === 0) {
        const { outcome, partial } = await printer.print({ id, document: campaignTicket(id) })
        if (partial || outcome !== 'not-printed') takenInVain++
      }
      end(virtual.control)
      await wait(boundMs + random.below(400))
      if (!isReady()) notReady++
      await until(
        isReady,
        () => `${way.name}: the printer to be ready again, it is ${printer.status().detail}`,
        15_000,
      )
      if (random.below(3) > 0) continue
      const after = `B${String(round).padStart(3, '0')}`
      const { outcome } = await printer.print({ id: after, document: campaignTicket(after) })
      if (outcome === 'printed' && countPaper(virtual.tickets(), after).originals !== 1) falsePrinted++
    }
    watch.stop()
    return {
      manner: way.name,
      wrong: watch.longerThan(boundMs),
      neverSo: watch.neverSo(boundMs),
      longestMs: Math.round(watch.longestMs()),
      ...{ takenInVain, notReady, falsePrinted, troubles: count },
    }
  } finally {
    await printer.close()
    await virtual.close()
  }
}
