/** What becomes of a ticket in a queue that does what it likes; the real one is in cups.test.ts. */
import { expect, test } from 'vitest'
import { openMemoryJournal } from '../job/journal.ts'
import { findProfile } from '../profile/find.ts'
import { narrowTo } from '../profile/narrow.ts'
import { ticket } from '../testing/pair.ts'
import { until } from '../testing/until.ts'
import { usualTiming } from '../timing.ts'
import type { JobLook, PrintQueue, Submitted } from './print-queue.ts'
import { mark } from './queue-gate.ts'
import { openQueuePrinter } from './queue-printer.ts'

type Script = {
  submit?: Submitted
  /** Where a ticket is, before and after it was told to drop it. */
  before?: JobLook
  after?: JobLook
}

function scripted(script: Script) {
  const sent: { title: string; document: Buffer }[] = []
  const cancelled: number[] = []
  const queue: PrintQueue = {
    name: 'tickets',
    askEvery: { queue: 10, job: 2 },
    look: async () => ({ kind: 'open' }),
    async submit(document, title) {
      sent.push({ title, document: Buffer.from(document) })
      const isKnock = title.endsWith('knock')
      return !isKnock && script.submit ? script.submit : { kind: 'taken', job: sent.length }
    },
    async job(id) {
      if (sent[id - 1]?.title.endsWith('knock')) return { kind: 'over' }
      return (cancelled.includes(id) ? script.after : script.before) ?? { kind: 'over' }
    },
    async cancel(id) {
      cancelled.push(id)
    },
    unfinished: async () => [],
  }
  const journal = openMemoryJournal()
  const address = { kind: 'queue', name: 'tickets' } as const
  const printer = openQueuePrinter({
    ...{ address, queue, journal, log: () => {} },
    profile: narrowTo(address, findProfile()),
    timing: { ...usualTiming, reserve: 30, haste: 100 },
  })
  return { printer, journal, script, sent, cancelled }
}

const waits: JobLook = { kind: 'waits' }
const untouched: JobLook = { kind: 'dropped', begun: false }

test.each<[string, Script, object]>([
  ['passed on', {}, { outcome: 'unknown', reason: 'unconfirmed', partial: true }],
  ['gone from the list', { before: { kind: 'gone' } }, { outcome: 'unknown', reason: 'unconfirmed' }],
  [
    'refused',
    { submit: { kind: 'refused', why: 'No.' } },
    { outcome: 'not-printed', partial: false, detail: 'No.' },
  ],
  ['sent into silence', { submit: { kind: 'unsure', why: 'Hm.' } }, { outcome: 'unknown', partial: true }],
  [
    'waiting, and taken back',
    { before: waits, after: untouched },
    { outcome: 'not-printed', partial: false },
  ],
  [
    'under way, and taken back',
    { before: { kind: 'goes-out' }, after: { kind: 'dropped', begun: true } },
    { outcome: 'unknown', partial: true },
  ],
  [
    'taken back from a queue that keeps no list',
    { before: waits, after: { kind: 'gone' } },
    { outcome: 'unknown', reason: 'no-confirmation' },
  ],
  [
    'through just before it was taken back',
    { before: waits, after: { kind: 'over' } },
    { outcome: 'unknown', reason: 'unconfirmed' },
  ],
  ['dropped by the queue itself', { before: untouched }, { outcome: 'not-printed', partial: false }],
])('a ticket that is %s', async (_, script, verdict) => {
  const { printer, journal } = scripted(script)
  const outcome = await printer.print(ticket('A012'))
  await printer.close()
  expect(outcome).toMatchObject(verdict)
  expect(journal.attemptsOf('A012')).toMatchObject([{ state: outcome.outcome, partial: outcome.partial }])
})

test('what the queue does not let go of is unknown, and it is told again and again to drop it', async () => {
  const { printer, cancelled, script } = scripted({ before: waits, after: waits })
  expect(await printer.print(ticket('A012'))).toMatchObject({
    outcome: 'unknown',
    detail: expect.stringContaining('lpstat -o tickets'),
  })
  await until(() => cancelled.length > 3, 'it to be told')
  script.after = untouched
  script.before = { kind: 'over' }
  await printer.print(ticket('A013'))
  const told = cancelled.length
  await printer.print(ticket('A014'))
  await printer.close()
  expect(cancelled).toHaveLength(told)
})

test('behind half a ticket the next one begins with what ends any command, and a cut', async () => {
  const { printer, sent, script } = scripted({ before: waits, after: { kind: 'dropped', begun: true } })
  await printer.print(ticket('A012'))
  script.before = { kind: 'over' }
  await until(() => printer.status().canPrint, 'the queue to be trusted again')
  await printer.print(ticket('A013'))
  await printer.print(ticket('A014'))
  await printer.close()
  const documents = ['A012', 'A013', 'A014'].map(
    id => sent.find(({ title }) => title === `${mark}${id}`)!.document,
  )
  expect(documents.map(bytes => bytes.subarray(0, 1024).every(byte => byte === 0))).toEqual([
    false,
    true,
    false,
  ])
  expect(
    sent
      .filter(({ title }) => title.endsWith('knock'))
      .every(({ document }) => document.equals(Buffer.of(0x1b, 0x40))),
  ).toBe(true)
})

test('a kiosk that stops takes back what waits', async () => {
  const { printer, cancelled, sent } = scripted({ before: waits, after: untouched })
  const printing = printer.print(ticket('A012'))
  await until(() => sent.some(({ title }) => title.endsWith('A012')), 'the ticket in the queue')
  await printer.close()
  expect(await printing).toMatchObject({ outcome: 'not-printed', partial: false })
  expect(cancelled.length).toBeGreaterThan(0)
})
