/** A week of a hall in faked time: a holiday, breaks, a Friday with its longer one, and a day that closes early. */
import { type HallInfo, type OpenSpan, referenceHall } from '@antrean/queue-core'
import { whenOpen } from '@antrean/words'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { call } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'

const usual: OpenSpan[] = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '15:00' },
]
const friday: OpenSpan[] = [
  { from: '08:00', to: '11:30' },
  { from: '13:30', to: '15:00' },
]
const weekly = { mon: usual, tue: usual, wed: usual, thu: usual, fri: friday, sat: [], sun: [] }
const calendar = { weekly, periods: [], holidays: 'shipped' as const, special: [] }
const moment = (at: string) => Date.parse(`2026-08-${at}:00+07:00`)
const clock = { at: moment('17T07:00'), now: () => clock.at, follow() {} }

let hall: TestServer
beforeAll(async () => {
  hall = await startTestServer({ clock, config: { ...referenceHall, calendar } })
})
afterAll(() => hall.stop())

const at = (time: string) => {
  clock.at = moment(time)
  hall.server.hall.tick()
}
const told = async () => (await call(hall.url, 'GET', '/api/v1/hall')).body.hall as HallInfo
/** What the kiosk and the wall write of it, both from these words. */
const said = async () => {
  const { why, again } = whenOpen(await told(), 'id')
  return `${why} ${again}`
}
const press = () =>
  call(hall.url, 'POST', '/api/v1/tickets', { token: hall.tokens.kiosk, body: { service: 'A' } })
const pageOf = async (url: string) => (await fetch(hall.url + new URL(url).pathname)).text()

it('[C1] [C8] on a holiday it is closed, and says so with the next day that opens', async () => {
  at('17T09:00')
  expect(await told()).toMatchObject({
    open: false,
    closedAs: 'holiday',
    nextOpening: expect.stringMatching(/^2026-08-18T08:00/),
  })
  expect(await said()).toMatch(/libur.*18 Agustus.*08\.00/is)
  expect((await press()).body.error.code).toBe('hall-closed')
})

it('[C4] through the week no promise falls into a break, at whatever minute the ticket is taken', async () => {
  for (const [day, hours] of [18, 19, 20, 21].map(day => [day, day === 21 ? friday : usual] as const)) {
    const inHours = (time: string) => hours.some(({ from, to }) => from <= time && time <= to)
    for (const { from, to } of hours)
      for (const minutes of [0, 1, -6, -5, -4, -3, -2, -1]) {
        const edge = moment(`${day}T${minutes < 0 ? to : from}`) + minutes * 60_000
        clock.at = edge
        hall.server.hall.tick()
        const { status, body } = await press()
        const lastMinutes = to === hours.at(-1)!.to && -5 < minutes && minutes < 0
        // Nobody is given a promise that the day has no time for.
        expect([edge, status]).toEqual([edge, lastMinutes ? 409 : 201])
        if (lastMinutes) continue
        const callBy = String(body.callBy).slice(11, 16)
        expect(inHours(callBy), `taken ${new Date(edge).toISOString()}, promised ${body.callBy}`).toBe(true)
      }
  }
})

it('[C6] [C8] in the break of a Friday, and after a day that closed early, the hall, the words of its screens and the page say when it opens again', async () => {
  at('24T07:00')
  at('24T08:00')
  const why = { id: 'Listrik padam', en: 'A power cut' }
  at('24T10:00')
  const token = await hall.signIn('supervisor')
  const early = await call(hall.url, 'POST', '/api/v1/hall/close', { token, body: { why } })
  expect(early.body).toMatchObject({ open: false, closedAs: 'early', closedWhy: why })
  // The next day is a holiday too.
  expect(await said()).toMatch(/Listrik padam.*26 Agustus.*08\.00/is)
  at('28T08:00')
  expect(await told()).toMatchObject({ open: true })
  at('28T11:29')
  const { url } = (await press()).body
  expect(await pageOf(url)).not.toContain('istirahat')
  at('28T11:31')
  expect(await told()).toMatchObject({ open: false, closedAs: 'break' })
  expect(await said()).toMatch(/istirahat.*13\.30/is)
  expect(await pageOf(url)).toMatch(/istirahat sampai pukul 13\.30\. Anda dipanggil paling lambat 13\.3\d/)
  at('28T13:31')
  expect(await told()).toMatchObject({ open: true })
  expect(await pageOf(url)).not.toContain('istirahat')
  at('29T09:00')
  expect(await said()).toMatch(/31 Agustus.*08\.00/s)
  expect(await pageOf(url)).toContain('tidak berlaku lagi')
})
