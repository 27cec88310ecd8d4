/** A job that was announced does not wait for the printer to say again how it is. */
import { afterEach, expect, test } from 'vitest'
import { startOnLine } from '../virtual/start.ts'
import { listenTcp } from '../virtual/tcp-line.ts'
import { openMemoryJournal } from './job/journal.ts'
import { openPrinter, type PrinterOptions } from './printer.ts'
import { ticket } from './testing/pair.ts'
import { until } from './testing/until.ts'

const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})

/** A printer that says nothing by itself and is asked for nobody's sake but the job's. */
async function askedOnly(timing: PrinterOptions['timing'] = {}) {
  let questions = 0
  const virtual = await startOnLine({ profile: 'generic-58' }, receive =>
    listenTcp(
      bytes => {
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
    profile: 'generic-58',
    journal,
    timing: { answerWithin: 1200, freshFor: 60_000, pollEvery: 60_000, ...timing },
  })
  opened.push(virtual, printer)
  await until(() => printer.status().canPrint && questions % 4 === 0, 'the printer to be ready')
  return { virtual, printer, questions: () => questions, questionsAtBegin }
}

test('it begins upon the answer that the printer gave meanwhile, once', async () => {
  const { printer, questions, questionsAtBegin } = await askedOnly()
  await printer.expectJob()
  const before = questions()
  expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'printed' })
  expect(questionsAtBegin).toEqual([before])
  const later = questions()
  await printer.print(ticket('A013'))
  expect(questionsAtBegin[1]).toBe(later + 4)
})

test('one that comes while the printer still answers waits for that answer, and asks no second time', async () => {
  const { virtual, printer, questions, questionsAtBegin } = await askedOnly()
  virtual.control.behave({ lateMs: [20, 20] })
  const before = questions()
  void printer.expectJob()
  expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'printed' })
  expect(questionsAtBegin).toEqual([before + 4])
})

test('an answer that is not fresh any more is not believed', async () => {
  const { virtual, printer } = await askedOnly({ freshFor: 0 })
  await printer.expectJob()
  virtual.control.openCover()
  const received = virtual.state().receivedBytes
  expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'not-printed', reason: 'cover-open' })
  // Questions of three bytes, and nothing of the ticket.
  expect(virtual.state().receivedBytes - received).toBeLessThanOrEqual(24)
})

test('a printer that was not ready when it was asked is asked again', async () => {
  const { virtual, printer } = await askedOnly()
  virtual.control.openCover()
  await printer.expectJob()
  virtual.control.closeCover()
  expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'printed' })
})

test('a cover that is opened between the answer and the first byte is told as what it is', async () => {
  const { virtual, printer } = await askedOnly({ blockedPatience: 100, pollEvery: 50 })
  await printer.expectJob()
  virtual.control.openCover()
  expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'unknown', reason: 'cover-open' })
  expect(virtual.tickets()).toEqual([])
})
