/** What applicants are told of their cases, through the hall as it is and a real mail server. */
import { afterEach, expect, it } from 'vitest'
import { openMailServer } from '../../../../packages/notices/testing/mail-server.ts'
import { call, until } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'

const MONDAY = Date.parse('2026-03-02T09:00:00+07:00')
const CONTACT = { name: 'Ani Wijaya', email: 'ani@contoh.id' }

let hall: TestServer
let mail: Awaited<ReturnType<typeof openMailServer>>
let officer: string
const clock = { at: MONDAY, now: () => clock.at, follow() {} }
afterEach(async () => {
  await hall.stop()
  await mail.close()
})

async function start(sends = true) {
  clock.at = MONDAY
  mail = await openMailServer()
  const email = {
    by: 'smtp' as const,
    url: `${mail.url}?tls=never`,
    from: 'Antrean <antrean@contoh.id>',
    patienceMs: 1_000,
    perSecond: 500,
  }
  hall = await startTestServer({
    clock,
    publicUrl: 'https://antrean.contoh.id',
    ...(sends && { channels: { email } }),
  })
  officer = await hall.signIn('officer')
}
const post = (path: string, body: object = {}) =>
  call(hall.url, 'POST', `/api/v1/${path}`, { token: officer, body })

it('[N1] an applicant is told by when, and of a question, a longer time and the decision, each once', async () => {
  await start()
  const { body: one } = await post('cases', { kind: 'information', matter: 'Rahasia', contact: CONTACT })
  await post(`cases/${one.id}/question`, { text: 'Tahun berapa?' })
  await post(`cases/${one.id}/answer`, { text: '2025' })
  await post(`cases/${one.id}/extend`, { reason: 'Menunggu unit lain.' })
  await post(`cases/${one.id}/complete`, { outcome: 'granted' })
  await until(() => mail.mails.length === 4)
  const texts = mail.mails.map(({ raw }) => raw.replace(/=\r\n/g, '').replace(/\s+/g, ' '))
  expect(texts.every(text => text.includes(`https://antrean.contoh.id/c/${one.url.split('/').at(-1)}`))).toBe(
    true,
  )
  for (const word of [/16 Maret 2026/, /ada pertanyaan/, /1 April 2026/, /sudah diputuskan/])
    expect(texts.filter(text => word.test(text))).toHaveLength(1)
  expect(texts.join()).not.toMatch(/Rahasia|Tahun berapa|Menunggu unit/)
})

it('[N1] whoever gave no address is told nothing; where the hall can send nothing, nothing is queued', async () => {
  await start()
  await post('cases', { kind: 'escalated', contact: { name: 'Ani' } })
  await post('cases', { kind: 'escalated' })
  const types = () => [...hall.server.hall.store.log.after(0)].map(({ event }) => event.type)
  expect(types()).not.toContain('MessageQueued')
  await hall.stop()
  await mail.close()
  await start(false)
  await post('cases', { kind: 'escalated', contact: CONTACT })
  expect(types()).toContain('CaseOpened')
  expect(types()).not.toContain('MessageQueued')
})
