import { z } from 'zod'
import type { Sent } from '../channel.ts'
import type { Exchange } from '../http/exchange.ts'
import { accepted, notNow, refused, unknown } from '../outcome.ts'
import { short } from '../short.ts'

const answerSchema = z.union([
  z.object({ messages: z.tuple([z.object({ id: z.string() })]) }),
  z.object({ error: z.object({ code: z.number(), message: z.string().default('') }) }),
])

/** Of the interface's table of errors; those that are in none are for an administrator to look at. */
const BAD_ADDRESS = [131021, 131026]
const BAD_CONTENT = [131008, 131009, 131047, 131051]
const UNWANTED = [131049, 131050]
const BUSY = [4, 80007, 130429, 131048, 131056]
const TROUBLE = [1, 2, 131000, 131016, 131057]

/** A lost answer may double: the interface does not know our ids as names of messages. */
export function sentByWhatsApp(said: Exchange): Sent {
  if (said.kind === 'not-sent') return notNow('unreachable', short(said.detail))
  if (said.kind === 'lost') return unknown(short(`The provider's answer did not come: ${said.detail}`))
  const { status, body, retryAfterMs } = said
  const detail = short(`${status} ${body}`)
  const answer = answerSchema.safeParse(json(body)).data
  if (!answer) return silent(status, detail, retryAfterMs)
  if ('messages' in answer) {
    return status < 300 ? accepted([answer.messages[0].id], `${status}`) : unknown(detail)
  }
  const { code, message } = answer.error
  const says = short(`${code} ${message}`)
  if (BAD_ADDRESS.includes(code)) return refused('bad-address', says)
  if (BAD_CONTENT.includes(code)) return refused('bad-content', says)
  if (UNWANTED.includes(code)) return refused('unwanted', says)
  if (BUSY.includes(code)) return notNow('busy', says, retryAfterMs)
  if (TROUBLE.includes(code)) return notNow('trouble', says)
  return notNow('set-up', says)
}

/** An answer that is not the interface's own: a proxy's, or that of another server. */
function silent(status: number, detail: string, retryAfterMs?: number): Sent {
  if (status === 429 || status === 503) return notNow('busy', detail, retryAfterMs)
  if (status < 300 || status >= 500) return unknown(detail)
  return notNow('set-up', detail)
}

export function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
