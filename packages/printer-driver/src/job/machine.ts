/**
 * What becomes of one print job, as data and one pure function; the shell in run.ts carries out its effects.
 *
 *   asking ──▶ recording ──▶ sending ──▶ confirming ──▶ settled: printed
 *     │ cannot print │           │ blocked too long │ no word, cable lost
 *     ▼              ▼           ▼                  ▼
 *   settled: not printed      clearing ──▶ settled: not printed (cleared, too early to be whole) or unknown
 *
 * The line between "not printed" and "unknown" is the first byte: before it nothing can be on paper; after it only
 * the printer's own word decides.
 */
import type { PrinterState } from '../status/printer-status.ts'
import type { Reason, Verdict } from './outcome.ts'

export type JobPhase = 'asking' | 'recording' | 'sending' | 'confirming' | 'clearing' | 'settled'

export type Job = {
  readonly phase: JobPhase
  /** The moment of the last event, in milliseconds. */
  readonly at: number
  /** Time left for wire and mechanics; stands still while the printer is blocked. */
  readonly budget: number
  /** What blocks the printer, and for how long it has. */
  readonly blockedBy: PrinterState | undefined
  readonly blockedFor: number
  /** In all, however often it was mended in between. */
  readonly blockedInAll: number
  /** Since the first byte, without what blocked it: so long paper can have come out. */
  readonly movedFor: number
  /** The paper ended in the middle: what may go on is the second half on another roll. */
  readonly isTorn: boolean
  /** No word will decide; the paper is only given its time. */
  readonly isUnsure: boolean
  readonly verdict: Verdict | undefined
}

export type JobRules = {
  /** Milliseconds for the bytes, the paper and the reserve. */
  readonly budget: number
  /** For the bytes and the paper alone. */
  readonly workMs: number
  /** Before that no printer has all of it on paper; in milliseconds from the first byte. */
  readonly leastMs: number
  readonly askWithin: number
  readonly blockedPatience: number
  readonly clearWithin: number
  /** The model can clear its buffer and say so. */
  readonly clears: boolean
  /** The model can say that it has finished. */
  readonly confirms: boolean
}

export type JobEvent = { readonly at: number } & (
  | {
      readonly type: 'status'
      readonly state: PrinterState
      /** All that is true beside the worst. */
      readonly conditions: readonly PrinterState[]
      readonly canPrint: boolean
    }
  | { readonly type: 'recorded' }
  | { readonly type: 'record-failed' }
  /** Every byte was handed over. */
  | { readonly type: 'sent' }
  /** The printer's own word that everything before it is on paper. */
  | { readonly type: 'finished' }
  /** The same, but so late that it may have stood still unseen. */
  | { readonly type: 'finished-late' }
  /** It said so before paper can be out (`unconfirmed`), or has lost a part of the job (`no-confirmation`). */
  | { readonly type: 'unsure'; readonly reason: 'unconfirmed' | 'no-confirmation' }
  /** The printer's own word that it has forgotten what was not printed. */
  | { readonly type: 'cleared' }
  /** It may have run out of paper in the middle. */
  | { readonly type: 'torn' }
  | { readonly type: 'line-lost' }
  | { readonly type: 'closing' }
  | { readonly type: 'tick' }
)

export type JobEffect = 'record' | 'send' | 'clear'
export type Step = {
  readonly job: Job
  readonly effects: readonly JobEffect[]
}

export function startJob(at: number, rules: JobRules): Job {
  const fresh = {
    at,
    blockedBy: undefined,
    blockedFor: 0,
    blockedInAll: 0,
    movedFor: 0,
    isTorn: false,
    isUnsure: false,
    verdict: undefined,
  }
  return { ...fresh, phase: 'asking', budget: rules.askWithin }
}

export function stepJob(before: Job, event: JobEvent, rules: JobRules): Step {
  if (before.phase === 'settled') return { job: before, effects: [] }
  const job = passTime(before, event.at)
  switch (event.type) {
    case 'status':
      return onStatus(job, event, rules)
    case 'recorded':
      if (job.phase !== 'recording') return stay(job)
      return enter({ ...job, budget: rules.budget }, 'sending', 'send')
    case 'record-failed':
      return job.phase === 'recording' ? settle(job, 'not-printed', 'journal-failed') : stay(job)
    case 'sent':
      if (job.phase !== 'sending') return stay(job)
      return enter(rules.confirms ? job : giveTime(job, rules), 'confirming')
    case 'finished':
      if (!hasSentBytes(job) || job.isUnsure) return stay(job)
      return job.isTorn ? settle(job, 'unknown', 'paper-out', true) : settle(job, 'printed', 'confirmed')
    case 'finished-late':
      if (!hasSentBytes(job) || job.isUnsure) return stay(job)
      return settle(job, 'unknown', whyBlocked(job) ?? 'late-word', true)
    case 'unsure':
      if (!hasSentBytes(job)) return stay(job)
      if (event.reason === 'unconfirmed') return stay(giveTime(job, rules))
      return settle(job, 'unknown', whyBlocked(job) ?? event.reason, true)
    case 'cleared':
      return job.phase === 'clearing' ? onCleared(job, rules) : stay(job)
    case 'torn':
      return stay(hasSentBytes(job) ? { ...job, isTorn: true } : job)
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

type StatusEvent = Extract<JobEvent, { type: 'status' }>

function onStatus(job: Job, { state, conditions, canPrint }: StatusEvent, rules: JobRules): Step {
  switch (job.phase) {
    case 'asking':
      return canPrint ? enter(job, 'recording', 'record') : settle(job, 'not-printed', state)
    case 'recording':
      return canPrint ? stay(job) : settle(job, 'not-printed', state)
    case 'sending':
    case 'confirming': {
      const blockedBy = canPrint ? undefined : state
      const blockedFor = blockedBy === undefined ? 0 : job.blockedFor
      const isTorn = job.isTorn || conditions.includes('paper-out')
      return onTick({ ...job, blockedBy, blockedFor, isTorn }, rules)
    }
    default:
      return stay(job)
  }
}

/** What troubles the printer until then is seen, and the next job is not heaped upon this one. */
const giveTime = (job: Job, rules: JobRules): Job => ({
  ...job,
  isUnsure: true,
  budget: Math.min(job.budget, rules.workMs),
})

function endOfTime(job: Job): Reason {
  if (job.isTorn) return 'paper-out'
  return job.isUnsure ? 'unconfirmed' : 'no-confirmation'
}

/** Patience that has run out. */
function onTick(job: Job, rules: JobRules): Step {
  switch (job.phase) {
    case 'asking':
      return job.budget > 0 ? stay(job) : settle(job, 'not-printed', 'offline')
    case 'sending':
    case 'confirming':
      if (job.blockedBy !== undefined && isPatienceOver(job, rules)) {
        // Waiting for the printer's word and printing again would make two tickets: clear first, or leave it open.
        if (rules.clears) return enter({ ...job, budget: rules.clearWithin }, 'clearing', 'clear')
        return settle(job, 'unknown', whyBlocked(job) ?? job.blockedBy, true)
      }
      if (job.budget > 0) return stay(job)
      return settle(job, 'unknown', endOfTime(job), true)
    case 'clearing':
      return job.budget > 0 ? stay(job) : settle(job, 'unknown', whyBlocked(job) ?? 'no-confirmation', true)
    default:
      return stay(job)
  }
}

/** It says that nothing of it is left, and not whether that is because all of it is on paper: a blade sticks behind the last line. */
const onCleared = (job: Job, { leastMs }: JobRules): Step =>
  settle(job, job.movedFor < leastMs ? 'not-printed' : 'unknown', whyBlocked(job) ?? 'error', true)

/** Nobody changes a roll in a second, and half a ticket on each roll is no ticket. */
const PAPER_PATIENCE = 1000

/** A cover that is opened again and again ends a job too. */
const MOST_BLOCKS = 3

function isPatienceOver({ isTorn, blockedFor, blockedInAll }: Job, { blockedPatience }: JobRules): boolean {
  const patience = isTorn ? Math.min(PAPER_PATIENCE, blockedPatience) : blockedPatience
  return blockedFor >= patience || blockedInAll >= blockedPatience * MOST_BLOCKS
}

/** Torn paper outlasts a cover that is open over it. */
const whyBlocked = (job: Job): PrinterState | undefined => (job.isTorn ? 'paper-out' : job.blockedBy)

/**
 * No job takes longer from its first event, whatever comes: asking, wire and mechanics with their reserve, all the blocks
 * that are waited for, clearing. Recording is the disk's own time.
 */
export const longestJobMs = (rules: JobRules): number =>
  rules.askWithin + rules.budget + rules.blockedPatience * (MOST_BLOCKS + 1) + rules.clearWithin

/** A blocked printer makes no progress, so the budget waits; a clock that jumps back takes nothing. */
function passTime(job: Job, at: number): Job {
  const elapsed = Math.max(0, at - job.at)
  const isBlocked = job.blockedBy !== undefined && job.phase !== 'clearing'
  return {
    ...job,
    at: Math.max(at, job.at),
    budget: isBlocked ? job.budget : job.budget - elapsed,
    blockedFor: isBlocked ? job.blockedFor + elapsed : job.blockedFor,
    blockedInAll: isBlocked ? job.blockedInAll + elapsed : job.blockedInAll,
    movedFor: hasSentBytes(job) && job.blockedBy === undefined ? job.movedFor + elapsed : job.movedFor,
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
