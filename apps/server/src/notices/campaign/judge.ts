/** After a campaign: whether each message came, once, and the record tells the same. */
import type { Message, MessageEvent } from '@antrean/queue-core'
import { openStore } from '../../store/sqlite/open-store.ts'

/** `seen`: how often it had been taken when the server said that it was sent, or acknowledged a report. */
export type Sent = { id: string; to: string; refused: boolean; seen: number | null }

/** What is wrong, a sentence each. `file`: the record that the server left; `takenAt`: how often what was sent there came. */
export function judge(file: string, sent: readonly Sent[], takenAt: (to: string) => number): string[] {
  const wrong: string[] = []
  const store = openStore(file)
  const log = [...store.log.after(0)].map(({ event }) => event)
  for (const { id, to, refused, seen } of sent) {
    const { stage } = (store.aggregates.of('message', id) ?? {}) as Partial<Message>
    const taken = takenAt(to)
    const events = log.filter((event): event is MessageEvent => 'kind' in event && event.id === id)
    const begun = events.filter(({ type }) => type === 'AttemptBegun').length
    const confirmed = events.findIndex(
      event =>
        event.type === 'MessageReported' || (event.type === 'AttemptEnded' && event.outcome === 'accepted'),
    )
    const arrived = stage === 'sent' || stage === 'delivered'
    if (refused ? stage !== 'given-up' || taken > 0 : !arrived || taken === 0)
      wrong.push(`${id} is ${stage} and was taken ${taken} times: lost.`)
    if (seen !== null && taken > seen) wrong.push(`${id} was confirmed, and came again.`)
    if (taken > begun) wrong.push(`${id} was taken ${taken} times and begun ${begun} times.`)
    if (confirmed >= 0 && events.slice(confirmed).some(({ type }) => type === 'AttemptBegun'))
      wrong.push(`${id} was begun again after its confirmation.`)
  }
  store.close()
  return wrong
}
