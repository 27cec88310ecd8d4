/** A file of a case as the rules know it: never what is in it, nor what anybody called it. */
/** A file. Its id is that of what is kept of its name; the file itself is elsewhere. `size`: bytes; `sha256`: in hex. */
export type CaseAttachment = {
  readonly id: string
  readonly size: number
  readonly mediaType: 'application/pdf' | 'image/png' | 'image/jpeg'
  readonly sha256: string
  readonly scanned: boolean
}
/** Files of one case. */
export const ATTACHMENTS_MOST = 20
