/** What is told of people stands in a store of its own and can be erased there. The log has its id, and a hash of it. */
import { z } from 'zod'
import { PersonMark } from '../hall/people.ts'

/** Who it is and how they are reached. */
export const PersonRef = z.strictObject(PersonMark.shape)
export type PersonRef = PersonMark
/** What was written about them or by them: a matter, a question, an answer, a reason. */
export const TextRef = PersonRef
export type TextRef = PersonMark
