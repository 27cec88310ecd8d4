/** Alerts over HTTP: what is watched, who is told, and what stands now; for an administrator. */
import {
  type Ack,
  ALERT_RULES,
  type AlertRule,
  AlertsTold,
  AlertsView,
  isoInZone,
  MESSAGE_CHANNELS,
  whyNoLimit,
} from '@antrean/queue-core'
import type { Access } from '../access/access.ts'
import { done, refuse } from '../answer.ts'
import type { Hall } from '../hall/hall.ts'
import { administratorOf } from '../http/administrator.ts'
import type { App } from '../http/app.ts'
import { send } from '../http/reply.ts'
import { IdempotencyKey, Refusals } from '../http/schemas.ts'
import { commandBy } from '../notices/message-callers.ts'
import type { Notices } from '../notices/notices.ts'
import { newPerson } from '../people/person.ts'
import { AlertSettings, type alertSettings } from './settings.ts'
import { type AlertWatch, WAYS } from './watch.ts'

const tags = ['alerts']
const security = [{ bearer: [] }]

export function alertRoutes(
  app: App,
  options: {
    access: Access
    hall: Hall
    notices: Pick<Notices, 'has'>
    settings: ReturnType<typeof alertSettings>
    watch: AlertWatch
  },
): void {
  const { access, hall, notices, settings, watch } = options

  function view(): AlertsView {
    const { rules, ...to } = settings.get()
    const { timezone, phoneCountry = 'ID' } = hall.live.state.config!
    const shown = ALERT_RULES.map(rule => {
      const { since, ...now } = watch.view(rule)
      return [rule, { ...rules[rule], ...now, since: since === null ? null : isoInZone(timezone, since) }]
    })
    const channels = MESSAGE_CHANNELS.filter(notices.has)
    return { ...to, rules: Object.fromEntries(shown), channels, phoneCountry }
  }

  /** As they are kept, or the sentence that says what is wrong. */
  function checked(asked: AlertSettings): { ok: true; value: AlertSettings } | { ok: false; why: string } {
    const value = { ...asked }
    for (const [way, field] of WAYS) {
      if (asked[way].length > 0 && !notices.has(way))
        return {
          ok: false,
          why: `The hall has no channel ${way}. Set one up first: docs/messages.md says how.`,
        }
      const plain: string[] = []
      for (const address of asked[way]) {
        const made = newPerson('notice', { [field]: address }, hall.live.state.config!.phoneCountry)
        if (!made.ok) return { ok: false, why: `${way}: ${made.message}` }
        plain.push(made.person.personal[field]!)
      }
      value[way] = [...new Set(plain)]
    }
    for (const [rule, limit] of Object.entries(asked.rules)) {
      const why = whyNoLimit(rule as AlertRule, limit)
      if (why) return { ok: false, why }
    }
    return { ok: true, value }
  }

  app.get(
    '/api/v1/alerts',
    {
      schema: {
        operationId: 'alerts',
        summary: 'What is watched, who is told, and what stands now (an administrator)',
        ...{ tags, security },
        response: { 200: AlertsView, ...Refusals },
      },
    },
    async (request, reply) => {
      if (!administratorOf(access, request, reply, 'alerts')) return reply
      return send(reply, done(view()))
    },
  )

  app.put(
    '/api/v1/alerts',
    {
      schema: {
        operationId: 'setAlerts',
        summary: 'Sets the thresholds, and who is told (an administrator)',
        description:
          'An alert is told once when its figure is `at` for `minutes`, and once more when it is `over` again. Webhooks are told as well (alert.raised, alert.over). late: percent of today’s tickets; waiting, printer, kiosk, case-overdue: how many; disk: free MB; clock: seconds. A rule that is not named stays as it is.',
        ...{ tags, security, body: AlertSettings },
        response: { 200: AlertsView, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = administratorOf(access, request, reply, 'alerts')
      if (!caller) return reply
      const right = checked(request.body as AlertSettings)
      if (!right.ok) return send(reply, refuse('bad-request', right.why))
      access.sound()
      settings.set(right.value)
      const { actor, address } = caller
      const { rules } = settings.get()
      const on = ALERT_RULES.filter(rule => rules[rule].on)
      // On record without an address: whom it reaches is asked of the set-up.
      const detail = on.map(rule => `${rule} ${rules[rule].at}/${rules[rule].over}`).join(', ')
      access.audit.record({ what: 'alerts-set', actor, address, detail: detail || 'none' })
      watch.look()
      return send(reply, done(view()))
    },
  )
  testRoute(app, access, settings, watch)
}

function testRoute(
  app: App,
  access: Access,
  settings: ReturnType<typeof alertSettings>,
  watch: AlertWatch,
): void {
  app.post(
    '/api/v1/alerts/test',
    {
      schema: {
        operationId: 'testAlerts',
        summary: 'Sends a test message to everybody whom alerts are told to (an administrator)',
        description:
          'They are in the outbox when this is answered; the list of messages says what became of them.',
        ...{ tags, security, headers: IdempotencyKey },
        response: { 200: AlertsTold, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = administratorOf(access, request, reply, 'alerts')
      if (!caller) return reply
      const { email, sms, whatsapp } = settings.get()
      if (email.length + sms.length + whatsapp.length === 0)
        return send(reply, refuse('bad-request', 'Alerts are told to nobody yet. Set an address first.'))
      return send(reply, (await watch.test(commandBy(request, caller))) as Ack<AlertsTold>)
    },
  )
}
