/** A job that was announced does not wait for the printer to say again how it is. */
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { startOnLine } from '../virtual/start.ts'
import { listenTcp } from '../virtual/tcp-line.ts'
import type { Cable } from './cable.ts'
import { expectOneJob } from './expected-job.ts'
import { openMemoryJournal } from './job/journal.ts'
import { openPrinter, type PrinterOptions } from './printer.ts'
import { keepingTime } from './testing/keeping-time.ts'
import { ticket } from './testing/pair.ts'
import { until } from './testing/until.ts'
import { usualTiming } from './timing.ts'

const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})

const INITIALISE = Buffer.from([0x1b, 0x40])

async function open(profile: string, timing: PrinterOptions['timing'] = {}) {
  let questions = 0
  const questionsAtFirstByte: number[] = []
  const virtual = await startOnLine({ profile }, receive =>
    listenTcp(
      bytes => {
        if (Buffer.from(bytes).includes(INITIALISE)) questionsAtFirstByte.push(questions)
        questions += bytes.filter((byte, at) => byte === 0x10 && bytes[at + 1] === 0x04).length
        receive(bytes)
      },
      '127.0.0.1',
      0,
    ),
  )
  const memory = openMemoryJournal()
  const questionsAtBegin: number[] = []
  const journal = {
    ...memory,
    begin: (attempt: Parameters<typeof memory.begin>[0]) => {
      questionsAtBegin.push(questions)
      return memory.begin(attempt)
    },
  }
  const printer = openPrinter(virtual.url, {
    profile,
    journal,
    timing: { answerWithin: 1200, freshFor: 60_000, pollEvery: 60_000, ...timing },
  })
  opened.push(virtual, printer)
  await until(() => printer.status().canPrint && questions % 4 === 0, 'the printer to be ready')
  return { virtual, printer, questions: () => questions, questionsAtBegin, questionsAtFirstByte }
}

/** A printer that says nothing by itself and is asked for nobody's sake but the job's. */
const askedOnly = (timing?: PrinterOptions['timing']) => open('generic-58', timing)

/** One that tells of all that changes, and was asked all there is to ask when it was found. */
async function reporting(timing?: PrinterOptions['timing']) {
  const hall = await open('tm-t88', timing)
  let isHeard = false
  hall.printer.subscribe(({ state }) => {
    isHeard ||= state === 'paper-low'
  })
  hall.virtual.control.nearEnd()
  await until(() => isHeard, 'a report')
  // Two prove it, and the third is answered by a printer that is known.
  await until(() => hall.questions() >= 12, 'the third round')
  await hall.printer.expectJob()
  return hall
}

test('it begins upon the answer that the printer gave meanwhile, once', () =>
  keepingTime(async () => {
    const { printer, questions, questionsAtBegin } = await askedOnly()
    await printer.expectJob()
    const before = questions()
    expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'printed' })
    expect(questionsAtBegin).toEqual([before])
    const later = questions()
    await printer.print(ticket('A013'))
    expect(questionsAtBegin[1]).toBe(later + 4)
  }))

test('one that comes while the printer still answers waits for that answer, and asks no second time', () =>
  keepingTime(async () => {
    const { virtual, printer, questions, questionsAtBegin } = await askedOnly()
    virtual.control.behave({ lateMs: [20, 20] })
    const before = questions()
    void printer.expectJob()
    expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'printed' })
    expect(questionsAtBegin).toEqual([before + 4])
  }))

test('an answer that is not fresh any more is not believed', async () => {
  const { virtual, printer } = await askedOnly({ freshFor: 0 })
  await printer.expectJob()
  virtual.control.openCover()
  const received = virtual.state().receivedBytes
  expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'not-printed', reason: 'cover-open' })
  // Questions of three bytes, and nothing of the ticket.
  expect(virtual.state().receivedBytes - received).toBeLessThanOrEqual(24)
})

test('a printer that was not ready when it was asked is asked again', () =>
  keepingTime(async () => {
    const { virtual, printer } = await askedOnly()
    virtual.control.openCover()
    await printer.expectJob()
    virtual.control.closeCover()
    expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'printed' })
  }))

test('a cover that is opened between the answer and the first byte is told as what it is', async () => {
  const { virtual, printer } = await askedOnly({ blockedPatience: 100, pollEvery: 50 })
  await printer.expectJob()
  virtual.control.openCover()
  expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'unknown', reason: 'cover-open' })
  expect(virtual.tickets()).toEqual([])
})

test('one that reports by itself need only show that it is there: the job waits for no second answer', () =>
  keepingTime(async () => {
    const { virtual, printer, questions, questionsAtBegin, questionsAtFirstByte } = await reporting({
      freshFor: 150,
    })
    await wait(200)
    const before = questions()
    // Far more than a machine that does ten things at once.
    virtual.control.behave({ lateMs: [120, 120] })
    void printer.expectJob()
    expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'printed' })
    expect(questionsAtBegin).toEqual([before + 1])
    // The second may be on its way; the others give way to the ticket.
    expect(questionsAtFirstByte[0]).toBeLessThanOrEqual(before + 2)
  }))

test('one that reports by itself and was switched off is sent nothing', async () => {
  const { virtual, printer, questionsAtFirstByte } = await reporting({ freshFor: 50, answerWithin: 200 })
  virtual.control.powerOff()
  await wait(60)
  void printer.expectJob()
  expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'not-printed', reason: 'offline' })
  expect(questionsAtFirstByte).toEqual([])
})

test('one that reports by itself and stands still is not taken for ready', async () => {
  const { virtual, printer } = await reporting()
  virtual.control.openCover()
  await until(() => printer.status().state === 'cover-open', 'the report')
  void printer.expectJob()
  expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'not-printed', reason: 'cover-open' })
})

const minutes = { ...usualTiming, freshFor: 60_000, pollEvery: 60_000 }
const cable = {} as Cable
const isThere = { kind: 'real-time', byte: 0x12 } as const

test('after a job one that reports by itself has to show anew that it is there, and no more', () => {
  const expected = expectOneJob(minutes)
  expected.answeredAnywayOn(cable)
  expected.hear(cable, isThere)
  expect(expected.isFreshOn(cable, true)).toBe(true)
  expected.jobBegan()
  expect(expected.isFreshOn(cable, true)).toBe(false)
  expected.hear(cable, isThere)
  expect(expected.isFreshOn(cable, true)).toBe(true)
  expect(expected.isFreshOn(cable, false)).toBe(false)
})

test('questions that a job broke off say nothing against the next one, and a silence does', async () => {
  const expected = expectOneJob(minutes)
  expected.answeredAnywayOn(cable)
  await expected.announce(cable, async () => {
    expected.jobBegan()
    return 'busy'
  })
  expected.hear(cable, isThere)
  expect(expected.isFreshOn(cable, true)).toBe(true)
  await expected.announce(cable, async () => 'none')
  expected.hear(cable, isThere)
  expect(expected.isFreshOn(cable, true)).toBe(false)
})
