/**
 * Looks at the hall's figures now and then. What crosses its threshold is on record and in the outbox by one commit, so that it is told once,
 * also by a server that is killed in between. [W8] [W9]
 */
import {
  type Ack,
  ALERT_RULES,
  type Alert,
  type AlertRule,
  type AlertsTold,
  judgeAlert,
  type Watched,
} from '@antrean/queue-core'
import type { Logger } from 'pino'
import { every } from '../background.ts'
import type { Hall } from '../hall/hall.ts'
import type { Submission } from '../hall/submission.ts'
import { type Asked, askMessage } from '../notices/ask-message.ts'
import type { Template } from '../notices/templates.ts'
import { markOf, newPerson } from '../people/person.ts'
import type { AlertsKept } from './settings.ts'

const EVERY_MS = 5_000
/** Each way, and under which of a person's fields its addresses are kept. */
export const WAYS = [
  ['email', 'email'],
  ['sms', 'phone'],
  ['whatsapp', 'phone'],
] as const

export function watchAlerts(options: {
  hall: Pick<Hall, 'live' | 'store' | 'submit' | 'sound' | 'trouble'>
  figures: Record<AlertRule, () => number | null>
  settings: () => AlertsKept
  now: () => number
  log: Logger
  everyMs?: number | undefined
}) {
  const { hall, figures, settings, now, log, everyMs = EVERY_MS } = options
  const since = new Map<AlertRule, number | null>()
  const last = new Map<AlertRule, number | null>()

  const standing = (rule: AlertRule) => hall.store.aggregates.of('alert', rule) as Alert | null

  async function look(): Promise<void> {
    const { rules } = settings()
    for (const rule of ALERT_RULES) {
      if (!hall.sound() || hall.trouble()) return
      const value = rules[rule].on ? figures[rule]() : null
      last.set(rule, value)
      const watched: Watched = { raised: standing(rule)?.raised ?? false, since: since.get(rule) ?? null }
      const judged = judgeAlert(rule, rules[rule], watched, value, now())
      since.set(rule, judged.watched.since)
      if (judged.verdict) await tell(rule, judged.verdict, value)
    }
  }

  async function tell(rule: AlertRule, verdict: 'raised' | 'over', value: number | null): Promise<void> {
    const { language, rules, ...to } = settings()
    const limit = rules[rule][verdict === 'raised' ? 'at' : 'over']
    const said = {
      ...{ template: verdict === 'raised' ? ('alert' as const) : ('alertOver' as const), language },
      parameters: { what: WHAT[rule], value: String(value), limit: String(limit) },
      about: `alert:${rule}`,
    }
    // What is not watched any more is over, and no news.
    const messages = rules[rule].on ? messagesTo(to, said) : []
    const type = verdict === 'raised' ? 'RaiseAlert' : 'EndAlert'
    const answer = await hall.submit({
      ...{ commandId: null, actor: 'system', fingerprint: `alert ${rule}` },
      touches: [{ kind: 'alert', id: rule }, ...messages.flatMap(({ touches }) => touches)],
      people: messages.map(({ person }) => person),
      asks: moment => [
        {
          ...{ kind: 'alert', id: rule },
          command: { ...{ type, rule, value, limit }, at: moment.at, actor: moment.actor },
        },
        ...messages.flatMap(({ asks }) => asks(moment)),
      ],
      value: () => null,
    })
    if (!answer.ok)
      log.warn({ error: answer.error, rule }, 'An alert could not be stored. It is tried again.')
  }

  function messagesTo<Name extends Template>(
    to: Pick<AlertsKept, (typeof WAYS)[number][0]>,
    said: Omit<Asked<Name>, 'to' | 'channels'>,
  ) {
    return WAYS.flatMap(([way, field]) =>
      to[way].flatMap(its => {
        const made = newPerson('notice', { [field]: its }, hall.live.state.config?.phoneCountry)
        if (!made.ok) return []
        const asked = askMessage<Name>({ ...said, to: markOf(made.person), channels: [way] } as Asked<Name>)
        return [{ ...asked, person: made.person }]
      }),
    )
  }

  /** The test message to everybody, whatever stands; how many they are. [K31] */
  async function test(by: Pick<Submission, 'commandId' | 'actor'>): Promise<Ack<unknown>> {
    const { language, rules: _, ...to } = settings()
    const messages = messagesTo(to, { template: 'test', parameters: {}, language, about: 'alert:test' })
    return hall.submit({
      ...{ ...by, fingerprint: 'alerts/test' },
      touches: messages.flatMap(({ touches }) => touches),
      people: messages.map(({ person }) => person),
      asks: moment => messages.flatMap(({ asks }) => asks(moment)),
      value: (): AlertsTold => ({ people: messages.length }),
    })
  }

  const looks = every(everyMs, log, 'The figures of alerts could not be looked at.', look)

  return {
    look: looks.now,
    test,
    /** `value`: at the last look; null where it is not watched or not known. */
    view: (rule: AlertRule) => {
      const alert = hall.sound() ? standing(rule) : null
      return { raised: alert?.raised ?? false, since: alert?.at ?? null, value: last.get(rule) ?? null }
    },
    close: looks.close,
  }
}

/** As the templates name them. */
const WHAT: Record<AlertRule, string> = {
  late: 'late',
  waiting: 'waiting',
  printer: 'printer',
  kiosk: 'kiosk',
  disk: 'disk',
  clock: 'clock',
  'case-overdue': 'cases',
}

export type AlertWatch = ReturnType<typeof watchAlerts>
