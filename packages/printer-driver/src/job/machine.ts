/**
 * What becomes of one print job, as data and one pure function; the shell in run.ts carries out its effects.
 *
 *   asking ──▶ recording ──▶ sending ──▶ confirming ──▶ settled: printed
 *     │ cannot print │           │ blocked too long │ no word, cable lost
 *     ▼              ▼           ▼                  ▼
 *   settled: not printed      clearing ──▶ settled: not printed (cleared) or unknown
 *
 * The line between "not printed" and "unknown" is the first byte: before it nothing can be on paper; after it only
 * the printer's own word decides.
 */
import { canPrintIn, type PrinterState } from '../status/printer-status.ts'
import type { Reason, Verdict } from './outcome.ts'

export type JobPhase = 'asking' | 'recording' | 'sending' | 'confirming' | 'clearing' | 'settled'

export interface Job {
  readonly phase: JobPhase
  /** The moment of the last event, in milliseconds. */
  readonly at: number
  /** Time left for wire and mechanics; stands still while the printer is blocked. */
  readonly budget: number
  /** What blocks the printer, and for how long it has. */
  readonly blockedBy: PrinterState | undefined
  readonly blockedFor: number
  /** The paper ended in the middle and came back: what goes on now is the second half on another roll. */
  readonly isTorn: boolean
  readonly verdict: Verdict | undefined
}

export interface JobRules {
  /** Milliseconds for the bytes, the paper and the reserve. */
  readonly budget: number
  readonly askWithin: number
  readonly blockedPatience: number
  readonly clearWithin: number
  /** The model can clear its buffer and say so. */
  readonly clears: boolean
  /** The model can say that it has finished. */
  readonly confirms: boolean
}

export type JobEvent = { readonly at: number } & (
  | { readonly type: 'status'; readonly state: PrinterState; readonly canPrint: boolean }
  | { readonly type: 'recorded' }
  | { readonly type: 'record-failed' }
  /** Every byte was handed over. */
  | { readonly type: 'sent' }
  /** The printer's own word that everything before it is on paper. */
  | { readonly type: 'finished' }
  /** The printer's own word that it has forgotten what was not printed. */
  | { readonly type: 'cleared' }
  | { readonly type: 'line-lost' }
  | { readonly type: 'closing' }
  | { readonly type: 'tick' }
)

export type JobEffect = 'record' | 'send' | 'clear'
export interface Step {
  readonly job: Job
  readonly effects: readonly JobEffect[]
}

export function startJob(at: number, rules: JobRules): Job {
  const fresh = { at, blockedBy: undefined, blockedFor: 0, isTorn: false, verdict: undefined }
  return { ...fresh, phase: 'asking', budget: rules.askWithin }
}

export function stepJob(before: Job, event: JobEvent, rules: JobRules): Step {
  if (before.phase === 'settled') return { job: before, effects: [] }
  const job = passTime(before, event.at)
  switch (event.type) {
    case 'status':
      return onStatus(job, event.state, event.canPrint, rules)
    case 'recorded':
      if (job.phase !== 'recording') return stay(job)
      return enter({ ...job, budget: rules.budget }, 'sending', 'send')
    case 'record-failed':
      return job.phase === 'recording' ? settle(job, 'not-printed', 'journal-failed') : stay(job)
    case 'sent':
      if (job.phase !== 'sending') return stay(job)
      return rules.confirms ? enter(job, 'confirming') : settle(job, 'unknown', 'unconfirmed', true)
    case 'finished':
      if (!hasSentBytes(job)) return stay(job)
      // The new roll may be in, and the rest of the ticket on it, before anybody has seen it.
      return job.isTorn || job.blockedBy === 'paper-out'
        ? settle(job, 'unknown', 'paper-out', true)
        : settle(job, 'printed', 'confirmed')
    case 'cleared':
      return job.phase === 'clearing' ? settle(job, 'not-printed', job.blockedBy ?? 'error', true) : stay(job)
    case 'line-lost':
      return hasSentBytes(job)
        ? settle(job, 'unknown', 'line-lost', true)
        : settle(job, 'not-printed', 'offline')
    case 'closing':
      return settle(job, hasSentBytes(job) ? 'unknown' : 'not-printed', 'closed', hasSentBytes(job))
    case 'tick':
      return onTick(job, rules)
  }
}

function onStatus(job: Job, state: PrinterState, canPrint: boolean, rules: JobRules): Step {
  switch (job.phase) {
    case 'asking':
      return canPrint ? enter(job, 'recording', 'record') : settle(job, 'not-printed', state)
    case 'recording':
      return canPrint ? stay(job) : settle(job, 'not-printed', state)
    case 'sending':
    case 'confirming': {
      const blockedBy = canPrintIn(state) ? undefined : state
      const blockedFor = blockedBy === undefined ? 0 : job.blockedFor
      const isTorn = job.isTorn || (job.blockedBy === 'paper-out' && blockedBy !== 'paper-out')
      return onTick({ ...job, blockedBy, blockedFor, isTorn }, rules)
    }
    default:
      return stay(job)
  }
}

/** Patience that has run out. */
function onTick(job: Job, rules: JobRules): Step {
  switch (job.phase) {
    case 'asking':
      return job.budget > 0 ? stay(job) : settle(job, 'not-printed', 'offline')
    case 'sending':
    case 'confirming':
      if (job.blockedBy !== undefined && job.blockedFor >= patience(job.blockedBy, rules)) {
        // Waiting for the printer's word and printing again would make two tickets: clear first, or leave it open.
        if (rules.clears) return enter({ ...job, budget: rules.clearWithin }, 'clearing', 'clear')
        return settle(job, 'unknown', job.blockedBy, true)
      }
      return job.budget > 0 ? stay(job) : settle(job, 'unknown', 'no-confirmation', true)
    case 'clearing':
      return job.budget > 0 ? stay(job) : settle(job, 'unknown', job.blockedBy ?? 'no-confirmation', true)
    default:
      return stay(job)
  }
}

/** Nobody changes a roll in a second, and half a ticket on each roll is no ticket. */
const paperPatience = 1000

function patience(blockedBy: PrinterState, rules: JobRules): number {
  return blockedBy === 'paper-out' ? Math.min(paperPatience, rules.blockedPatience) : rules.blockedPatience
}

/** A blocked printer makes no progress, so the budget waits; a clock that jumps back takes nothing. */
function passTime(job: Job, at: number): Job {
  const elapsed = Math.max(0, at - job.at)
  const isBlocked = job.blockedBy !== undefined && job.phase !== 'clearing'
  return {
    ...job,
    at: Math.max(at, job.at),
    budget: isBlocked ? job.budget : job.budget - elapsed,
    blockedFor: isBlocked ? job.blockedFor + elapsed : job.blockedFor,
  }
}

/** From here on only the printer knows what is on paper. */
export function hasSentBytes(job: Job): boolean {
  return job.phase === 'sending' || job.phase === 'confirming' || job.phase === 'clearing'
}

const stay = (job: Job): Step => ({ job, effects: [] })
const enter = (job: Job, phase: JobPhase, ...effects: JobEffect[]): Step => ({
  job: { ...job, phase },
  effects,
})

function settle(job: Job, outcome: Verdict['outcome'], reason: Reason, partial = false): Step {
  return { job: { ...job, phase: 'settled', verdict: { outcome, reason, partial } }, effects: [] }
}
