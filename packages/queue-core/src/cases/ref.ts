/** What is told of people stands in a store of its own and can be erased there. The log has its id, and a hash of it. */
import { z } from 'zod'

const Ref = z.strictObject({ id: z.string().min(1).max(64), hash: z.string().min(1).max(128) })

/** Who it is and how they are reached. */
export const PersonRef = Ref
export type PersonRef = z.infer<typeof PersonRef>
/** What was written about them or by them: a matter, a question, an answer, a reason. */
export const TextRef = Ref
export type TextRef = z.infer<typeof TextRef>
