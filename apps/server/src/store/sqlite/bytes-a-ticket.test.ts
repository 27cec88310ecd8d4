/** What a ticket leaves on the disk for good, by the tables and indexes that grow with it. Answers go after three days. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Submission } from '../../hall/submission.ts'
import { databaseOf } from '../../testing/database-of.ts'
import { startTestServer, type TestServer } from '../../testing/start-server.ts'
import { atBooth, issue, submission } from '../../testing/submissions.ts'
import type { Database } from './database.ts'

const TICKETS = 1_000
const AT_ONCE = 20
const [KIOSK, OFFICER] = ['device:8', 'staff:019d135a-0580-7419-bf31-99ab6cab9bd2']
const clock = { at: Date.parse('2026-03-02T02:00:00Z'), now: () => clock.at, follow() {} }
let hall: TestServer
let db: Database
beforeAll(async () => {
  hall = await startTestServer({ clock })
  db = databaseOf(hall.server.hall.store)
  db.pragma('synchronous = OFF')
})
afterAll(() => hall.stop())

async function submit(actor: string, what: Submission): Promise<{ id: string }> {
  clock.at += 50
  const answer = await hall.server.hall.submit({ ...what, actor })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value as { id: string }
}
const paper = (ticketId: string): Submission =>
  submission(({ at, actor }) => ({
    ...{ type: 'RecordPaper', at, actor, ticketId, paper: 'printed', copy: false, detail: '' },
  }))
const bytes = () =>
  db.prepare("SELECT sum(pgsize) FROM dbstat WHERE name <> 'commands'").pluck().get() as number

it('press, paper, call, service and end of a ticket take less than 1,000 bytes', async () => {
  await submit(OFFICER, atBooth('OpenBooth'))
  const before = bytes()
  for (let done = 0; done < TICKETS; done += AT_ONCE) {
    const issued = await Promise.all(Array.from({ length: AT_ONCE }, () => submit(KIOSK, issue())))
    await Promise.all(issued.map(({ id }) => submit(KIOSK, paper(id))))
    for (let n = 0; n < AT_ONCE; n++)
      for (const step of ['CallNext', 'StartService', 'FinishTicket'] as const)
        await submit(OFFICER, atBooth(step))
  }
  expect(db.prepare('SELECT count(*) FROM tickets').pluck().get()).toBe(TICKETS)
  const each = (bytes() - before) / TICKETS
  expect(each).toBeGreaterThan(500)
  expect(each).toBeLessThan(1_000)
})
