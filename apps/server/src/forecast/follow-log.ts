/** The hall and what it has learnt, kept up with the log: read from the days before when it is opened, then event by event. */
import { emptyHall, emptyHistory, evolve, type HallState, type History, learn } from '@antrean/queue-core'
import { ofHall, type Recorded } from '../store/batch.ts'
import type { Reader } from '../store/store.ts'
import { learnFromPastDays } from './past-days.ts'

export type Followed = { state: HallState; history: History }

/** Each call reads what is new in the log, and gives the hall as it is then; its objects are its own. */
export function followLog({
  log,
  tickets,
  imported,
}: Pick<Reader, 'log' | 'tickets' | 'imported'>): () => Followed {
  const state = emptyHall()
  let history = emptyHistory()
  let seq = 0

  function follow(recorded: Recorded): void {
    if (!ofHall(recorded)) {
      seq = Math.max(seq, recorded.seq)
      return
    }
    const { event } = recorded
    if (event.type === 'DayOpened' && seq === 0)
      history = learnFromPastDays(tickets, recorded.seq, state.config!.timezone, undefined, imported)
    learn(history, state, event)
    evolve(state, event)
    if (recorded.seq > seq && state.day) seq = recorded.seq
  }

  for (const recorded of log.today()) follow(recorded)
  return () => {
    for (const recorded of log.after(seq)) follow(recorded)
    return { state, history }
  }
}
