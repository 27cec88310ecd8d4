import { expect, it } from 'vitest'
import { reportMails } from './report-mail.ts'

it('[S22] the reports of one Monday are put into the outbox once', () => {
  const monday = '2026-03-02'
  const week = { monday, reports: ['visits'], from: '2026-02-23', to: '2026-03-01', people: 2 }
  const command = { type: 'MailReports' as const, at: 5, actor: 'system', ...week }
  const around = {} as never
  const first = reportMails.decide(null, command, around)
  expect(first).toMatchObject({ ok: true, events: [{ type: 'ReportsMailed', id: monday, people: 2 }] })
  if (!first.ok) return
  const known = reportMails.evolve(null, first.events[0]!)
  expect(reportMails.decide(known, command, around)).toMatchObject({
    ok: false,
    error: { code: 'message-known', message: expect.stringContaining(monday) },
  })
})
