/** What a document looks like on a printer's paper: the bytes that it would be sent, drawn. */
import { findProfile } from '../profile/find.ts'
import { type ComposeOptions, composePaper } from './compose.ts'
import type { PaperDocument } from './document.ts'

export { logoFromSetUp } from './logo.ts'

export type DrawnPaper = { png: Buffer; widthMm: number; heightMm: number }

/** `model`: the name of a profile. @throws ProfileError where there is none of that name */
export async function drawPaper(
  document: PaperDocument,
  model: string,
  options: ComposeOptions = {},
): Promise<DrawnPaper> {
  const profile = findProfile(model)
  // What draws is large to load, and few ask for it.
  const { renderStream } = await import('../../virtual/render.ts')
  const [piece] = await renderStream(Buffer.concat(composePaper(document, profile, options).pieces), profile)
  if (!piece) throw new Error(`Nothing would be on the paper of ${model}.`)
  return { png: piece.png(), widthMm: piece.widthMm, heightMm: piece.heightMm }
}
