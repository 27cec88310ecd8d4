/** The reports by mail over HTTP: which, to whom, when; for an administrator. */
import {
  type Ack,
  isoInZone,
  nextReportMail,
  ReportMailSettings,
  ReportMailsSent,
  ReportMailsView,
} from '@antrean/queue-core'
import type { Access } from '../access/access.ts'
import { done, refuse } from '../answer.ts'
import { unspoken } from '../commands/unspoken.ts'
import type { Hall } from '../hall/hall.ts'
import { administratorOf } from '../http/administrator.ts'
import type { App } from '../http/app.ts'
import { send } from '../http/reply.ts'
import { IdempotencyKey, Refusals } from '../http/schemas.ts'
import { commandBy } from '../notices/message-callers.ts'
import type { Notices } from '../notices/notices.ts'
import { newPerson } from '../people/person.ts'
import { lastMails } from './last-mails.ts'
import { recipients, unread } from './recipients.ts'
import type { reportMailSettings } from './settings.ts'
import type { ReportMailWatch } from './watch.ts'

const tags = ['reports']
const security = [{ bearer: [] }]

export function reportMailRoutes(
  app: App,
  options: {
    access: Access
    hall: Hall
    now: () => number
    notices: Pick<Notices, 'has'>
    settings: ReturnType<typeof reportMailSettings>
    watch: ReportMailWatch
  },
): void {
  const { access, hall, now, notices, settings, watch } = options

  function view(): ReportMailsView {
    const { since: _, ...its } = settings.get()
    const { timezone } = hall.live.state.config!
    const next = nextReportMail({ hour: its.hour, now: now(), timezone })
    return {
      ...its,
      next: its.on ? isoInZone(timezone, next) : null,
      canSend: notices.has('email'),
      last: lastMails(hall, now()),
    }
  }

  /** As they are kept, or the sentence that says what is wrong. */
  function checked(
    asked: ReportMailSettings,
  ): { ok: true; value: ReportMailSettings } | { ok: false; why: string } {
    const silent = unspoken(asked)
    if (silent) return { ok: false, why: silent }
    if (asked.on && !notices.has('email'))
      return { ok: false, why: 'The hall has no channel email. Set one up first: docs/messages.md says how.' }
    if (asked.on && asked.reports.length === 0)
      return { ok: false, why: 'Name a report and an address at least, or switch it off.' }
    const missing = unread(asked)
    if (asked.on && missing.length > 0)
      return { ok: false, why: `Name an address at least for ${missing.join(', ')}, or switch it off.` }
    const named = asked.only.map(({ report }) => report)
    const twice = named.find((report, n) => named.indexOf(report) !== n)
    if (twice) return { ok: false, why: `only: ${twice} is named twice. Name it once.` }
    const email = plain(asked.email)
    if (!email.ok) return { ok: false, why: `email: ${email.message}` }
    const only: ReportMailSettings['only'] = []
    for (const { report, email } of asked.only) {
      const its = plain(email)
      if (!its.ok) return { ok: false, why: `only ${report}: ${its.message}` }
      only.push({ report, email: its.addresses })
    }
    const reports = [...new Set(asked.reports)]
    return { ok: true, value: { ...asked, email: email.addresses, only, reports } }
  }

  function plain(
    given: readonly string[],
  ): { ok: true; addresses: string[] } | { ok: false; message: string } {
    const addresses = new Set<string>()
    for (const address of given) {
      const made = newPerson('notice', { email: address }, hall.live.state.config!.phoneCountry)
      if (!made.ok) return made
      addresses.add(made.person.personal.email!)
    }
    return { ok: true, addresses: [...addresses] }
  }

  app.get(
    '/api/v1/report-mails',
    {
      schema: {
        operationId: 'reportMails',
        summary: 'Which reports are sent every Monday, and to whom (an administrator)',
        ...{ tags, security },
        response: { 200: ReportMailsView, ...Refusals },
      },
    },
    async (request, reply) => {
      if (!administratorOf(access, request, reply, 'report-mails')) return reply
      return send(reply, done(view()))
    },
  )

  app.put(
    '/api/v1/report-mails',
    {
      schema: {
        operationId: 'setReportMails',
        summary: 'Sets which reports are sent every Monday, and to whom (an administrator)',
        description:
          'Every Monday from `hour` on, by the hall’s clock, one e-mail to each address with the reports of the week before: all that are chosen, but for those that `only` sends to some alone. Each week is sent once, also where the server was away; what was due before it was switched on is not. The documents name no officer and no applicant.',
        ...{ tags, security, body: ReportMailSettings },
        response: { 200: ReportMailsView, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = administratorOf(access, request, reply, 'report-mails')
      if (!caller) return reply
      const right = checked(request.body as ReportMailSettings)
      if (!right.ok) return send(reply, refuse('bad-request', right.why))
      access.sound()
      settings.set(right.value, now())
      const { actor, address } = caller
      const { on, reports, hour } = right.value
      // On record without an address, as with alerts.
      const detail = on ? `${reports.join(', ')} at ${hour} to ${recipients(right.value).length}` : 'off'
      access.audit.record({ what: 'report-mails-set', actor, address, detail })
      watch.look()
      return send(reply, done(view()))
    },
  )
  sendRoute(app, access, notices, settings, watch)
}

function sendRoute(
  app: App,
  access: Access,
  notices: Pick<Notices, 'has'>,
  settings: ReturnType<typeof reportMailSettings>,
  watch: ReportMailWatch,
): void {
  app.post(
    '/api/v1/report-mails/send',
    {
      schema: {
        operationId: 'sendReportMails',
        summary:
          'Sends the reports of the last whole week now, to everybody who gets them (an administrator)',
        description: 'Also while it is off. What is due next Monday goes out nevertheless.',
        ...{ tags, security, headers: IdempotencyKey },
        response: { 200: ReportMailsSent, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = administratorOf(access, request, reply, 'report-mails')
      if (!caller) return reply
      if (recipients(settings.get()).length === 0)
        return send(reply, refuse('bad-request', 'Name a report and an address first.'))
      if (!notices.has('email'))
        return send(
          reply,
          refuse(
            'bad-request',
            'The hall has no channel email. Set one up first: docs/messages.md says how.',
          ),
        )
      return send(reply, (await watch.send(commandBy(request, caller))) as Ack<ReportMailsSent>)
    },
  )
}
