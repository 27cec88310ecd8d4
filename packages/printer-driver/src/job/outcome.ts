import { detailOf, type PrinterState } from '../status/printer-status.ts'

/** Why a job ended as it did: what the printer said, or one of ours. */
export type Reason =
  | PrinterState
  | 'confirmed'
  | 'unconfirmed'
  | 'no-confirmation'
  | 'late-word'
  | 'line-lost'
  | 'document-invalid'
  | 'journal-failed'
  | 'interrupted'
  | 'closed'
  | 'already-printed'
  | 'needs-copy-mark'

export type Verdict = {
  readonly outcome: 'printed' | 'not-printed' | 'unknown'
  readonly reason: Reason
  /** Some of it may be on paper, so it may only be printed again as a copy. */
  readonly partial: boolean
}

export type PrintOutcome = Verdict & {
  readonly id: string
  /** Counts the prints of this id, from 1. */
  readonly attempt: number
  readonly copy: boolean
  /** One sentence for ops staff. */
  readonly detail: string
}

const sentences: Record<Exclude<Reason, PrinterState>, string> = {
  confirmed: 'The printer said that it has finished.',
  unconfirmed: 'Everything was sent; this model cannot say whether it printed.',
  'no-confirmation': 'Everything was sent, but the printer did not say that it has finished.',
  'late-word':
    'The printer took longer than it usually does and cannot say why: the roll may have been changed in mid-ticket.',
  'line-lost': 'The connection was lost while it was printing.',
  'document-invalid': 'The document cannot be composed for this printer.',
  'journal-failed': 'The journal could not be written, so nothing was sent: check the disk.',
  interrupted: 'The kiosk stopped while it was printing.',
  closed: 'The printer was closed first.',
  'already-printed': 'It was printed before; print it again only as a copy.',
  'needs-copy-mark': 'It may have been printed before; print it again only as a copy.',
}

export function explain(reason: Reason): string {
  return reason in sentences ? sentences[reason as keyof typeof sentences] : detailOf[reason as PrinterState]
}
