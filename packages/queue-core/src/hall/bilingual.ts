/** A text that visitors see, in both languages. */
import { z } from 'zod'

export const Bilingual = z.strictObject({ id: z.string().min(1).max(120), en: z.string().min(1).max(120) })
export type Bilingual = z.infer<typeof Bilingual>
