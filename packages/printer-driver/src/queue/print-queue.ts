/**
 * A print queue of the operating system: it takes a whole job, and says where the job is. Of paper it knows nothing.
 *
 *   queue printer ── submit ──▶ CUPS (cups.ts) or the Windows spooler (windows.ts) ──▶ whatever is at its end
 */
export type PrintQueue = {
  readonly name: string
  look(): Promise<QueueLook>
  /** The queue drops it by itself when it has tried for that long, where it knows how to. */
  submit(document: Uint8Array, title: string, mostSeconds: number): Promise<Submitted>
  job(id: number): Promise<JobLook>
  /** Asks the queue to drop a job; whether it did, `job` says. */
  cancel(id: number): Promise<void>
  /** Jobs of ours that it has not finished, by how their titles begin. */
  unfinished(titles: string): Promise<readonly number[]>
  /** How often it may be asked how it is, and where a job is, in ms. */
  readonly askEvery: { readonly queue: number; readonly job: number }
}

/** `why`: a sentence for ops staff. */
export type QueueLook = { readonly kind: 'open' } | { readonly kind: 'shut'; readonly why: string }

export type Submitted =
  | { readonly kind: 'taken'; readonly job: number }
  /** Surely no byte of it went anywhere. */
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unsure'; readonly why: string }

export type JobLook =
  | { readonly kind: 'waits' | 'goes-out' }
  /** `begun`: some of it may have gone to the printer. */
  | { readonly kind: 'dropped'; readonly begun: boolean }
  /** The queue has handed over all of it. */
  | { readonly kind: 'over' }
  /** The queue keeps no record of what is over, however it ended. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-known' }
