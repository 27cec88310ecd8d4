/** A day to simulate: either a recorded trace, or what a day is drawn from (docs/simulator.md). */
import { BoothNumber, ServiceLetter } from '@antrean/queue-core'
import { z } from 'zod'

const Clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$|^24:00(:00)?$/, 'a time of day is HH:MM or HH:MM:SS')
const Seconds = z.number().min(0).max(86_400)
const Share = z.number().min(0).max(1)

const Hall = z.object({
  opens: Clock,
  closes: Clock,
  /** Seconds from the press to the call that the hall promises. */
  targetSeconds: z.number().min(1).max(86_400).default(300),
  prioritySharePercent: z.int().min(0).max(100).default(50),
  /** Seconds after its promised moment from which a ticket is passed over a few times running at most. */
  overdueSeconds: Seconds.default(1800),
  /** Seconds that an officer waits for a visitor who does not come. */
  noShowSeconds: Seconds.default(60),
})

const Span = z
  .tuple([Clock, Clock])
  .refine(([from, to]) => clockSeconds(from) < clockSeconds(to), 'a shift ends after it begins')
const Booth = z.object({
  number: BoothNumber,
  services: z.array(ServiceLetter).min(1),
  /** When the booth calls; the whole day unless said. */
  shifts: z.array(Span).optional(),
})

const Arrival = z.object({
  at: Clock,
  service: ServiceLetter,
  priority: z.boolean().default(false),
  /** Seconds at the booth. */
  serviceSeconds: Seconds,
  /** After so many seconds the visitor has left, and does not come when called. */
  patienceSeconds: Seconds.optional(),
})

/** Log-normal, as service times are: its mean, and its standard deviation as a share of the mean. */
const Duration = z.strictObject({ mean: z.number().min(1), cv: z.number().min(0).max(3).default(0.5) })

const ServiceDraw = z.strictObject({
  letter: ServiceLetter,
  serviceSeconds: Duration,
  /** Expected arrivals in each half hour from opening; the last holds until closing. */
  arrivals: z.array(z.number().min(0)).min(1),
  targetSeconds: z.number().min(1).max(86_400).optional(),
  priorityShare: Share.default(0),
  /** Visitors who do not come when called. */
  noShowShare: Share.default(0),
  /** Where visitors are sent on to after their service. */
  transfers: z.array(z.strictObject({ to: ServiceLetter, share: Share })).default([]),
  /** Mean patience of visitors who do not wait for ever. */
  patienceSeconds: Seconds.optional(),
})

const common = { name: z.string().optional(), about: z.string().optional(), hall: Hall }
export const Trace = z.object({
  ...common,
  /** What a service usually takes, as the hall's set-up knows it; else the mean of the trace. */
  services: z
    .array(z.strictObject({ letter: ServiceLetter, typicalSeconds: z.int().min(5).max(86_400) }))
    .optional(),
  arrivals: z.array(Arrival),
  booths: z.array(Booth).min(1),
})
export const Drawn = z.strictObject({
  ...common,
  services: z.array(ServiceDraw).min(1),
  booths: z.array(Booth).min(1),
})
export type Trace = z.infer<typeof Trace>
export type Drawn = z.infer<typeof Drawn>
export type Scenario = Trace | Drawn

export const isTrace = (scenario: Scenario): scenario is Trace => 'arrivals' in scenario

/** The scenario in a file's JSON; throws a sentence that names the field that is wrong. */
export function readScenario(json: unknown): Scenario {
  const schema = typeof json === 'object' && json !== null && 'arrivals' in json ? Trace : Drawn
  const parsed = schema.safeParse(json)
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error))
  const scenario = parsed.data
  const { opens, closes } = scenario.hall
  if (clockSeconds(opens) >= clockSeconds(closes)) throw new Error('The hall closes before it opens.')
  const known = new Set(scenario.booths.flatMap(booth => booth.services))
  const wanted = isTrace(scenario)
    ? scenario.arrivals.map(a => a.service)
    : scenario.services.map(s => s.letter)
  for (const letter of wanted)
    if (!known.has(letter)) throw new Error(`No booth serves ${letter}. Name it in the services of a booth.`)
  const numbers = scenario.booths.map(booth => booth.number)
  if (new Set(numbers).size < numbers.length) throw new Error('Two booths have the same number.')
  return scenario
}

/** Seconds since midnight. */
export function clockSeconds(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}
