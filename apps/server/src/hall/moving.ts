/** The things with a life of their own that one commit touches: read beforehand, and moved ahead while it is decided. */
import {
  AGGREGATES,
  type AggregateDecision,
  type AggregateEvent,
  type AnyAggregate,
  type HallEvent,
  type HallState,
  type Named,
} from '@antrean/queue-core'
import type { Kept } from '../store/batch.ts'
import type { Aggregates } from '../store/store.ts'

/** What is asked of one, in the same commit as the rest of the submission: all of it or nothing. */
export type AggregateAsk = Named & {
  command: unknown
  /** It begins with this, under a name that nobody had before: nothing was read of it. */
  fresh?: true
}
/** What else is asked in the same commit, once an event has happened; `state`: of its thing, after it. */
export type Consequences = (event: AggregateEvent, state: unknown, hall: HallState) => AggregateAsk[]
/** The same of an event of the hall's own, `hall` being as it left it. What it asks for is new, and never refused. */
export type HallConsequences = (event: HallEvent, hall: HallState) => AggregateAsk[]

const nameOf = ({ kind, id }: Named): string => `${kind}/${id}`

export function aggregateOf(kind: string): AnyAggregate {
  const found = AGGREGATES.get(kind)
  if (!found) throw new Error(`Nothing of the kind ${kind} has a life of its own.`)
  return found
}

/** As they stand before the commit, with those that they need. */
export const readTouched = (aggregates: Aggregates, touched: readonly Named[]): Map<string, unknown> => {
  const needed = touched.flatMap(({ kind }) => aggregateOf(kind).needs ?? [])
  return new Map([...touched, ...needed].map(one => [nameOf(one), aggregates.of(one.kind, one.id)]))
}

export function moving(before: ReadonlyMap<string, unknown>, consequences: Consequences = () => []) {
  const states = new Map(before)
  const moved = new Map<string, Named>()

  function stateOf(one: Named): unknown {
    const name = nameOf(one)
    if (!states.has(name)) throw new Error(`Nobody read ${name} before it was touched.`)
    return states.get(name)
  }

  return {
    stateOf,
    /** Each on what the one before left. Nothing is moved yet: the events are, by `move`. */
    decide(asks: readonly AggregateAsk[], hall: HallState): AggregateDecision<AggregateEvent> {
      const timezone = hall.config?.timezone ?? 'UTC'
      const tried = new Map<string, unknown>()
      const own = (one: Named) => (tried.has(nameOf(one)) ? tried.get(nameOf(one)) : stateOf(one))
      const events: AggregateEvent[] = []
      const queue = [...asks]
      for (const { command, fresh, ...one } of queue) {
        if (fresh && !states.has(nameOf(one))) states.set(nameOf(one), null)
        const { decide, evolve } = aggregateOf(one.kind)
        const decision = decide(own(one), command as never, { timezone, own })
        if (!decision.ok) return decision
        for (const event of decision.events) {
          tried.set(nameOf(one), evolve(own(one), event))
          for (const next of consequences(event, own(one), hall)) queue.push(next)
          events.push(event)
        }
      }
      return { ok: true, events }
    },
    move(event: AggregateEvent): void {
      const name = nameOf(event)
      states.set(name, aggregateOf(event.kind).evolve(stateOf(event), event))
      moved.set(name, { kind: event.kind, id: event.id })
    },
    kept: (): Kept[] =>
      [...moved.values()].map(one => {
        const [state, { keys, wakeAt }] = [stateOf(one), aggregateOf(one.kind)]
        return { ...one, state, keys: keys(state), wakeAt: wakeAt(state) }
      }),
  }
}
