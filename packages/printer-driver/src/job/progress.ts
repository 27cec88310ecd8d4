/** One job in the machine of machine.ts: what happens to it is taken in as it comes, and time passes over it. */
import { type Job, type JobEffect, type JobEvent, type JobRules, startJob, stepJob } from './machine.ts'

/** The time is added. */
export type Happening = JobEvent extends infer E ? (E extends JobEvent ? Omit<E, 'at'> : never) : never

export type Progress = {
  job(): Job
  take(event: Happening): void
  /** Resolves with the next happening. */
  changed(): Promise<void>
}

const TICK_MS = 50

/** `onSettled` is called once. */
export function followJob(
  rules: JobRules,
  { carryOut, onSettled }: { carryOut(effect: JobEffect): void; onSettled(job: Job): void },
): Progress {
  let job = startJob(performance.now(), rules)
  let wakeUp = (): void => {}
  // After what has come: a word that lies in the socket is no word that is missing.
  const ticking = setInterval(() => setImmediate(take, { type: 'tick' }), TICK_MS)

  function take(event: Happening): void {
    const step = stepJob(job, { ...event, at: performance.now() } as JobEvent, rules)
    const wasSettled = job.phase === 'settled'
    job = step.job
    for (const effect of step.effects) carryOut(effect)
    if (job.phase === 'settled' && !wasSettled) {
      clearInterval(ticking)
      onSettled(job)
    }
    wakeUp()
  }

  return {
    job: () => job,
    take,
    changed: () =>
      new Promise(resolve => {
        wakeUp = resolve
      }),
  }
}
