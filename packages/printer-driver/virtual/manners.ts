/**
 * What printers do that no manual says, each a switch. Most are of cheap clones; owners report them, and a driver has
 * to tell the truth with every one.
 */
export type Manners = {
  /** False: a queued question (`GS r`, `ESC v`) is never answered. */
  readonly answersQueued: boolean
  /** A queued question is answered when it comes in, and not in the order of the job. */
  readonly queuedOnReceipt: boolean
  /** The process id is answered when it is asked for, before anything is on paper. */
  readonly idOnReceipt: boolean
  /** Real-time questions are answered only when nothing is being printed. */
  readonly realTimeWhenIdle: boolean
  /** Such a one forgets what it was asked meanwhile, and does not answer it afterwards. */
  readonly forgetsWhenBusy: boolean
  /** And not either while it stands still in mid-ticket. */
  readonly silentAtStandstill: boolean
  /** The blade's own time. */
  readonly cutMs: number
  /** Every answer comes that much later, between least and most milliseconds; always in order. */
  readonly lateMs: readonly [least: number, most: number] | undefined
  /** The pin of a cash drawer that nobody connected is high, as on most Epsons: 16h where 12h is expected. */
  readonly drawerHigh: boolean
  /** False: it speaks only by itself (`GS a`), and no `DLE EOT` is ever answered. */
  readonly answersRealTime: boolean
  /** False: it does not speak by itself, whatever its model is said to do. */
  readonly reportsItself: boolean
  /** `DLE EOT` is answered with 12h whatever is wrong. */
  readonly alwaysWell: boolean
  /** `DLE EOT 2` says nothing of errors and of the end of the paper. */
  readonly namesCoverOnly: boolean
  /** Of its answers, the share that does not reach the host, that comes twice, and that an unasked byte follows; 0 to 1. */
  readonly losesShare: number
  readonly doublesShare: number
  readonly strayShare: number
  /** XOFF and XON stand between the bytes of an answer. */
  readonly flowInside: boolean
  /** XON stands before every answer, with no XOFF before it. */
  readonly saysXon: boolean
  /** Everything that it hears is sent back. */
  readonly echoes: boolean
  /** What it says it is (`GS I`). `the-truth`: a virtual printer; `nothing`: no answer, as with many clones. */
  readonly says: { readonly maker: string; readonly model: string } | 'the-truth' | 'nothing'
}

export const goodManners: Manners = {
  answersQueued: true,
  queuedOnReceipt: false,
  idOnReceipt: false,
  realTimeWhenIdle: false,
  forgetsWhenBusy: false,
  silentAtStandstill: false,
  cutMs: 0,
  lateMs: undefined,
  drawerHigh: false,
  answersRealTime: true,
  reportsItself: true,
  alwaysWell: false,
  namesCoverOnly: false,
  losesShare: 0,
  doublesShare: 0,
  strayShare: 0,
  flowInside: false,
  saysXon: false,
  echoes: false,
  says: 'the-truth',
}
