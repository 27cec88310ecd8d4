/** A document from a file: checked where it enters. Pictures are not written in JSON. */
import { z } from 'zod'
import type { PaperDocument } from './document.ts'

const multiple = z.number().int().min(1).max(8).optional()
const align = z.enum(['left', 'center', 'right']).optional()
const flag = z.boolean().optional()

const documentSchema = z.strictObject({
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('text'),
        text: z.string(),
        align,
        bold: flag,
        underline: flag,
        width: multiple,
        height: multiple,
      }),
      z.strictObject({
        kind: z.literal('row'),
        left: z.string(),
        right: z.string(),
        bold: flag,
        height: multiple,
      }),
      z.strictObject({ kind: z.literal('rule'), character: z.string().length(1).optional() }),
      z.strictObject({
        kind: z.literal('qr'),
        data: z.string().min(1),
        size: z.number().int().min(1).max(16).optional(),
        level: z.enum(['L', 'M', 'Q', 'H']).optional(),
        align,
      }),
      z.strictObject({ kind: z.literal('feed'), lines: z.number().min(0).max(100) }),
      z.strictObject({ kind: z.literal('copy-mark'), text: z.string() }),
      z.strictObject({ kind: z.literal('cut') }),
    ]),
  ),
})

/** @throws a sentence that names the wrong part */
export function readDocument(json: unknown): PaperDocument {
  const checked = documentSchema.safeParse(json)
  // An absent option and one that is undefined are the same to the composer.
  if (checked.success) return checked.data as PaperDocument
  const first = checked.error.issues[0]
  throw new Error(`The document is wrong at ${first?.path.join('.')}: ${first?.message}`)
}
