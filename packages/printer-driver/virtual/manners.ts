/**
 * What printers do that no manual says, each a switch. Most are of cheap clones; owners report them, and a driver has
 * to tell the truth with every one.
 */
export interface Manners {
  /** False: a queued question (`GS r`, `ESC v`) is never answered. */
  readonly answersQueued: boolean
  /** A queued question is answered when it comes in, and not in the order of the job. */
  readonly queuedOnReceipt: boolean
  /** The process id is answered when it is asked for, before anything is on paper. */
  readonly idOnReceipt: boolean
  /** Real-time questions are answered only when nothing is being printed. */
  readonly realTimeWhenIdle: boolean
  /** The blade's own time. */
  readonly cutMs: number
  /** Every answer comes that much later, between least and most milliseconds; always in order. */
  readonly lateMs: readonly [least: number, most: number] | undefined
  /** What it says it is (`GS I`). `the-truth`: a virtual printer; `nothing`: no answer, as with many clones. */
  readonly says: { readonly maker: string; readonly model: string } | 'the-truth' | 'nothing'
}

export const goodManners: Manners = {
  answersQueued: true,
  queuedOnReceipt: false,
  idOnReceipt: false,
  realTimeWhenIdle: false,
  cutMs: 0,
  lateMs: undefined,
  says: 'the-truth',
}
