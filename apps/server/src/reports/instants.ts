import { instantOf } from '@antrean/queue-core/report'

/** The first and the last millisecond of a range of the hall's dates, epoch ms. */
export const instantsOf = (
  { from, to }: { from: string; to: string },
  timezone: string,
): [number, number] => [instantOf(timezone, from, '00:00'), instantOf(timezone, to, '24:00') - 1]
