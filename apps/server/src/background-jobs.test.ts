/** The hall's own work goes wrong all at once: it is told in the log, and the hall serves on. */
import pino from 'pino'
import { expect, it } from 'vitest'
import { call, until } from './testing/client.ts'
import { startTestServer } from './testing/start-server.ts'

it('no exception of its own work takes the hall down, and it goes on with that work afterwards', async () => {
  const failed = new Set<string>()
  const log = pino({ level: 'error' }, { write: line => void failed.add(JSON.parse(line).msg) })
  let broken = false
  const breakDown = () => {
    if (broken) throw new Error('The wires are cut.')
  }
  let ahead = 0
  const clock = { now: () => Date.now() + ahead, follow: breakDown }
  const { server, tokens, stop } = await startTestServer({ log, clock, alertEveryMs: 20 })
  try {
    const { hall } = server
    const { sound } = hall
    hall.sound = () => {
      breakDown()
      return sound()
    }
    broken = true
    const jobs = [
      'What is due in the hall could not be done.',
      'Screens could not be told that the hall is there.',
      'Whether a pack for the reports is due could not be looked at.',
      'The outbox could not be looked at. It is tried again.',
      'The figures of alerts could not be looked at.',
    ]
    await until(() => jobs.every(job => failed.has(job)))
    broken = false
    const press = () =>
      call(server.url, 'POST', '/api/v1/tickets', { token: tokens.kiosk, body: { service: 'A' } })
    expect((await press()).status).toBe(201)
    // Its time goes on: what is due is done again.
    const ticket = [...hall.live.state.tickets.values()][0]!
    ahead = 600_000
    await until(() => typeof hall.live.state.breaches.get(ticket.id)?.missedAt === 'number')
  } finally {
    broken = false
    await stop()
  }
})
