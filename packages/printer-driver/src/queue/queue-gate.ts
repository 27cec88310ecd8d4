/**
 * Whether the queue lets jobs through, as far as that can be known, and what of ours it still holds: that must not come out
 * later, when somebody switches the printer on.
 */
import { hostname } from 'node:os'
import type { StatusBoard } from '../status/board.ts'
import { type Carried, carry, isOver } from './carry.ts'
import type { PrintQueue } from './print-queue.ts'

/** By which our jobs are known again, and are not those of another kiosk at the same queue. */
export const mark = `antrean@${hostname()} `
/** Initialize: whether the queue gets to a printer is tried with what prints nothing. */
const knock = Uint8Array.of(0x1b, 0x40)

export type QueueGate = {
  /** Looks, takes back what was left behind, and shows the state. True: jobs get through. */
  lookAndShow(): Promise<boolean>
  /** A job of ours has ended so. */
  note(carried: Carried): void
}

/** `knockMs`: as long as a knock may take, in milliseconds. */
export function watchGate(
  queue: PrintQueue,
  board: StatusBoard,
  knockMs: number,
  isClosed: () => boolean,
): QueueGate {
  const leftBehind = new Set<number>()
  let isThrough = false
  /** Why the last job did not get through. */
  let trouble = ''
  let oldOnesGone = false

  async function takeBack(): Promise<void> {
    if (!oldOnesGone) for (const job of await queue.unfinished(mark)) leftBehind.add(job)
    oldOnesGone = true
    for (const job of leftBehind) {
      await queue.cancel(job)
      if (isOver(await queue.job(job))) leftBehind.delete(job)
    }
  }

  function learn(carried: Carried): void {
    isThrough = carried.kind === 'over'
    if (carried.kind !== 'over') trouble = carried.why
    if (carried.kind !== 'left-behind') return
    if (carried.job === undefined) oldOnesGone = false
    else leftBehind.add(carried.job)
  }

  return {
    async lookAndShow() {
      const look = await queue.look()
      // A stopped queue would go on with it when it is started again.
      await takeBack().catch(() => {})
      if (look.kind === 'shut') {
        isThrough = false
        board.show('offline', look.why)
        return false
      }
      if (!isThrough && !isClosed())
        learn(await carry(queue, { document: knock, title: `${mark}knock`, withinMs: knockMs }, isClosed))
      if (isThrough)
        board.show(
          'unknown',
          `The queue ${queue.name} takes tickets; it cannot say whether they are on paper.`,
        )
      else board.show('offline', trouble)
      return isThrough
    },
    note(carried) {
      learn(carried)
      if (!isThrough) board.show('offline', trouble)
    },
  }
}
