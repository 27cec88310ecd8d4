/** The days off that a set-up of the hall brings are those that cases count by, from the very commit in which it comes. [C9] */
import { CASE_SETUP, type HallEvent, type SetUpEdit } from '@antrean/queue-core'
import type { AggregateAsk } from '../hall/moving.ts'

export const daysOffOf = (event: HallEvent): AggregateAsk[] => {
  if (event.type !== 'HallConfigured') return []
  const { at, actor, config } = event
  const holidays = config.calendar?.holidays
  if (!Array.isArray(holidays)) return []
  return holidays
    .filter(({ set }) => set?.at !== at || set.by !== actor)
    .map(({ set, ...table }) => ({
      ...CASE_SETUP,
      command: { type: 'SetYear', at, actor, table } satisfies SetUpEdit,
    }))
}
