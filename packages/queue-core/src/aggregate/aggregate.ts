/**
 * What lives longer than a day (a rating, a case, a message): a state of its own under an id, made of its events in the one log,
 * and loaded when it is needed. Pure, as the hall's rules are.
 *
 *   command ─► decide(state) ─► events ─► evolve ─► state, kept with the commit under its kind and id
 */
import { z } from 'zod'
import type { Meta } from '../hall/commands.ts'
import type { AggregateDecision } from './refusal.ts'

/** On the log beside the hall's events: only these have a kind. */
export type AggregateEvent = Meta & { kind: string; id: string; type: string }

/** By what it is found: `{ due: 1700000000000, unit: 'PPID' }`. Null where it is not to be found by it. */
export type Keys = Readonly<Record<string, string | number | null>>

/** One of them. */
export type Named = { kind: string; id: string }

/** What else a decision may look at. */
export type Around = {
  /** The hall's, by which its dates go. */
  timezone: string
  /** The state of another that was read with this one; null where nothing has happened under its id. */
  own(one: Named): unknown
}

export type Aggregate<State, Command, Event extends AggregateEvent> = {
  kind: Event['kind']
  /** Those that are always read with one of this kind. */
  needs?: readonly Named[]
  /** As the log holds it. A type may gain optional fields and never loses any. */
  event: z.ZodType<Event>
  /** `state`: null where nothing has happened under the id yet. */
  decide(state: State | null, command: Command, around: Around): AggregateDecision<Event>
  /** A new value; what is given is never changed. */
  evolve(state: State | null, event: Event): State
  keys(state: State): Keys
  /** Its moments are dates: nothing of it happens by itself on a date that nobody vouched for. */
  byDate?: true
  /** When time itself calls for something, epoch ms; null while it does not. */
  wakeAt(state: State): number | null
  /** What the passing of time calls for at `at`; nothing before `wakeAt`. */
  due(state: State, at: number): Command[]
}

/** Of any kind, where the kind is known by its name alone. */
export type AnyAggregate = Aggregate<unknown, never, AggregateEvent>

/** A type of event of one kind. */
export const eventOf =
  <const Kind extends string>(kind: Kind) =>
  <const Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
    z.object({
      kind: z.literal(kind),
      type: z.literal(type),
      id: z.string(),
      at: z.int(),
      actor: z.string(),
      ...shape,
    })
