import type { Delay, Refusal, Sent } from '../channel.ts'
import { accepted, notNow, refused, unknown } from '../outcome.ts'
import { short } from '../short.ts'
import type { Exchange } from './exchange.ts'
import type { AnswerRule, Gateway } from './gateway-settings.ts'

/** What an exchange with a gateway says of the message with this id. */
export function sentByGateway(said: Exchange, id: string, { answers, idempotent }: Gateway): Sent {
  const lost = { mayDouble: !idempotent }
  if (said.kind === 'not-sent') return notNow('unreachable', short(said.detail))
  if (said.kind === 'lost') return unknown(short(`The gateway's answer did not come: ${said.detail}`), lost)

  const { status, body, retryAfterMs } = said
  const detail = short(`${status} ${body}`)
  for (const rule of answers) {
    const fits = whatFits(rule, status, body)
    if (fits) return byRule(rule, fits.groups?.id ?? id)
  }
  if (status >= 200 && status < 300) return accepted([id], detail)
  if (status === 429 || status === 503) return notNow('busy', detail, retryAfterMs)
  // Whoever answers 500, 502 or 504 may be a proxy in front of one that has done it.
  if (status >= 500) return unknown(detail, lost)
  return notNow('set-up', detail)

  function byRule({ outcome, reason }: AnswerRule, part: string): Sent {
    switch (outcome) {
      case 'accepted':
        return accepted([part], detail)
      case 'refused':
        return refused((reason ?? 'bad-content') as Refusal, detail)
      case 'not-now':
        return notNow((reason ?? 'trouble') as Delay, detail, retryAfterMs)
      case 'unknown':
        return unknown(detail, lost)
    }
  }
}

function whatFits(
  rule: AnswerRule,
  status: number,
  body: string,
): { groups?: Record<string, string> } | null {
  const { status: wanted } = rule
  const statusFits = wanted === undefined || wanted === status || wanted === `${Math.floor(status / 100)}xx`
  if (!statusFits) return null
  if (rule.body === undefined) return {}
  const found = new RegExp(rule.body, 'u').exec(body)
  return found && { groups: found.groups ?? {} }
}
