/**
 * Looks now and then whether a Monday has come. Its reports are on record and in the outbox by one commit, so that they are sent once, also by a
 * server that is killed in between or was away that day. The documents are made when the mail goes out (enclosed.ts). [S22]
 */
import { type Ack, type ReportMailsSent, type ReportWeek, weeksDue } from '@antrean/queue-core'
import type { Logger } from 'pino'
import { every } from '../background.ts'
import type { Hall } from '../hall/hall.ts'
import type { Submission } from '../hall/submission.ts'
import { askMessage } from '../notices/ask-message.ts'
import { markOf, newPerson } from '../people/person.ts'
import { recipients } from './recipients.ts'
import type { ReportMailsKept } from './settings.ts'

const EVERY_MS = 30_000

export function watchReportMails(options: {
  hall: Pick<Hall, 'live' | 'store' | 'submit' | 'sound' | 'trouble'>
  settings: () => ReportMailsKept
  now: () => number
  log: Logger
  everyMs?: number | undefined
}) {
  const { hall, settings, now, log, everyMs = EVERY_MS } = options

  const told = (monday: string) => hall.store.aggregates.of('report-mail', monday) !== null

  async function look(): Promise<void> {
    const { on, hour, since } = settings()
    if (!on || recipients(settings()).length === 0 || !hall.sound() || hall.trouble()) return
    const { timezone } = hall.live.state.config!
    for (const week of weeksDue({ hour, since, now: now(), timezone, told })) await mail(week)
  }

  function messagesOf({ monday, from, to }: ReportWeek) {
    const { language, format } = settings()
    return recipients(settings()).flatMap(({ address, reports }) => {
      const made = newPerson('notice', { email: address }, hall.live.state.config?.phoneCountry)
      if (!made.ok) return []
      const asked = askMessage({
        ...{ to: markOf(made.person), template: 'reports', language, channels: ['email'] },
        parameters: { reports: reports.join(','), from, to, format },
        about: `report-mail:${monday}`,
      })
      return [{ ...asked, person: made.person }]
    })
  }

  /** The last whole week's, now, to everybody who gets them. Its Monday is not told by that. [K32] */
  async function send(by: Pick<Submission, 'commandId' | 'actor'>): Promise<Ack<unknown>> {
    const { timezone } = hall.live.state.config!
    const week = weeksDue({ hour: 0, since: 0, now: now(), timezone, told: () => false }).at(-1)!
    const messages = messagesOf(week)
    return hall.submit({
      ...{ ...by, fingerprint: 'report-mails/send' },
      touches: messages.flatMap(({ touches }) => touches),
      people: messages.map(({ person }) => person),
      asks: moment => messages.flatMap(({ asks }) => asks(moment)),
      value: (): ReportMailsSent => ({ people: messages.length }),
    })
  }

  async function mail(week: ReportWeek): Promise<void> {
    const { monday, from, to } = week
    const { reports } = settings()
    const messages = messagesOf(week)
    const name = { kind: 'report-mail', id: monday } as const
    const answer = await hall.submit({
      ...{ commandId: null, actor: 'system', fingerprint: `report-mail ${monday}` },
      touches: [name, ...messages.flatMap(({ touches }) => touches)],
      people: messages.map(({ person }) => person),
      asks: moment => [
        {
          ...name,
          command: {
            ...{ type: 'MailReports', monday, reports, from, to, people: messages.length },
            ...{ at: moment.at, actor: moment.actor },
          },
        },
        ...messages.flatMap(({ asks }) => asks(moment)),
      ],
      value: () => null,
    })
    if (!answer.ok)
      log.warn(
        { error: answer.error, monday },
        'The reports of a week could not be stored. It is tried again.',
      )
  }

  const looks = every(everyMs, log, 'Whether reports are due could not be looked at.', look)

  return {
    look: looks.now,
    send,
    close: looks.close,
  }
}

export type ReportMailWatch = ReturnType<typeof watchReportMails>
