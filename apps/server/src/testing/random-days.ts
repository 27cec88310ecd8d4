/** A server whose hall has lived through some random days, by a clock that the test moves. */
import type { HallState } from '@antrean/queue-core'
import { MORNING, moves, smallHall, toCommand } from '@antrean/queue-core/testing'
import { newTicketNames } from '@antrean/ticket-names'
import fc from 'fast-check'
import { startTestServer, type TestServer } from './start-server.ts'
import { submission } from './submissions.ts'

export type RandomDays = TestServer & { clock: { at: number } }

/** About so many moves; the same seed makes the same days. `each`: after each move. */
export async function startAfterRandomDays(
  seed: number,
  length = 600,
  config = smallHall,
  {
    each,
    ...more
  }: Pick<NonNullable<Parameters<typeof startTestServer>[0]>, 'channels'> & {
    each?: (server: TestServer, n: number) => void
  } = {},
): Promise<RandomDays> {
  const clock = { at: MORNING }
  const server = await startTestServer({ ...more, config, clock: { now: () => clock.at, follow() {} } })
  const { hall } = server.server
  const list = fc.sample(moves(length), { seed, numRuns: 20 }).toSorted((a, b) => b.length - a.length)[0]!
  for (const [n, move] of list.entries()) {
    if (move.kind === 'ConfigureHall') continue
    clock.at = whenOpen(clock.at + Math.max(0, move.seconds) * 1000, hall.live.state.day)
    const fresh = submission(({ at }) => {
      const command = toCommand(move, hall.live.state, at, n)
      return command.type === 'IssueTicket' ? { ...command, ...newTicketNames(at) } : command
    })
    await hall.submit({ ...fresh, value: () => null })
    each?.(server, n)
  }
  return { ...server, clock }
}

const DAY = 86_400_000

/** Where the day is over it is the next morning: nights in which every press is refused would be most of the moves. */
function whenOpen(at: number, day: HallState['day']): number {
  const over = day !== null && at < day.endsAt && (day.closed || at >= day.closesAt)
  return over ? day.opensAt + DAY : at
}

/** Nearly every second one has what is looked for: only where nothing draws it any more are there so many. */
const SEEDS_AT_MOST = 40

/**
 * `live` with two seeds, and with further ones until `drawn` says that what the test is about came about in them. Every command that is
 * added moves what is drawn, so that no seed is good for ever.
 */
export async function daysUntil(drawn: () => boolean, live: (seed: number) => Promise<void>): Promise<void> {
  for (let seed = 1; seed <= 2 || !drawn(); seed++) {
    if (seed > SEEDS_AT_MOST)
      throw new Error(`In ${SEEDS_AT_MOST} random days nothing of what the test is about was drawn.`)
    await live(seed)
  }
}
