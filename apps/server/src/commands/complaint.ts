/** What is wrong with a payload, in one sentence that names the field. */
import type { z } from 'zod'

export function complaint(what: string, error: z.ZodError): string {
  const issue = error.issues[0]!
  const field = issue.path.join('.')
  const problem = issue.message.replace(/^Invalid input: /, '')
  return field
    ? `${what}: the field ${field} is not valid: ${problem}.`
    : `${what}: the payload is not valid: ${problem}.`
}
