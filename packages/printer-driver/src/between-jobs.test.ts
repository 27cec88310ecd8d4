/** What is found out in idle time, so that no visitor waits for it; and what was given up and may be believed again. */
import { afterAll, describe, expect, test } from 'vitest'
import { startVirtualPrinter } from '../virtual/index.ts'
import { openPrinter } from './printer.ts'
import type { Printer } from './printer-face.ts'
import { keepingTime } from './testing/keeping-time.ts'
import { pairsIn, prompt, ticket } from './testing/pair.ts'
import { until } from './testing/until.ts'

const opened: { close(): Promise<void> }[] = []
afterAll(async () => {
  for (const one of opened.reverse()) await one.close()
})
const pair = pairsIn(opened)
const hasty = { timing: { ...prompt.timing, reserve: 2000, haste: 3 } }
const quick = { profile: 'generic-80', mmPerSecond: 600 } as const

const isFoundMute = (printer: Printer): Promise<void> =>
  until(() => printer.status().detail.includes('GS r'), 'what it never answers', 4000)
const printsNext = async (printer: Printer, id: string) => {
  await until(() => printer.status().canPrint, 'the printer to be ready', 4000)
  return printer.print(ticket(id))
}

describe.concurrent('whether it answers GS r', () => {
  test('is found out before the first visitor comes, and they do not wait for a word', () =>
    keepingTime(async () => {
      const { virtual, printer } = await pair({ ...quick, manners: { answersQueued: false } }, prompt)
      await isFoundMute(printer)
      const start = performance.now()
      expect(await printer.print(ticket('A001'))).toMatchObject({ outcome: 'unknown', reason: 'unconfirmed' })
      expect(performance.now() - start).toBeLessThan(3000)
      await until(() => virtual.tickets().length === 1, 'the paper')
    }))

  test('costs the first visitor little where they come at once', () =>
    keepingTime(async () => {
      const { printer } = await pair({ ...quick, manners: { answersQueued: false } }, prompt)
      const start = performance.now()
      expect(await printer.print(ticket('A001'))).toMatchObject({ reason: 'unconfirmed' })
      expect(performance.now() - start).toBeLessThan(4500)
    }))

  test('is asked once more of one that was only slow, and its word counts again', () =>
    keepingTime(async () => {
      const { virtual, printer } = await pair({ ...quick, manners: { answersQueued: false } }, hasty)
      await isFoundMute(printer)
      virtual.control.behave({ answersQueued: true })
      // The answer that it owed.
      virtual.control.garbage(Uint8Array.of(0))
      await until(() => !printer.status().detail.includes('GS r'), 'it to be known to answer', 4000)
      expect(await printsNext(printer, 'A001')).toMatchObject({ outcome: 'printed' })
    }))

  test('is not doubted where single answers are lost', () =>
    keepingTime(async () => {
      const { virtual, printer } = await pair(quick, hasty)
      virtual.control.powerOff()
      await until(() => printer.status().state === 'offline', 'offline', 4000)
      virtual.control.loseAnswers(2)
      virtual.control.powerOn()
      await until(() => printer.status().canPrint, 'the printer to be ready', 4000)
      expect(await printer.print(ticket('A001'))).toMatchObject({ outcome: 'printed' })
    }))
})

test('a serial line that lost answers and does so no more is believed after three good rounds', () =>
  keepingTime(async () => {
    const { virtual, printer } = await pair({ ...quick, line: 'serial', baudRate: 115_200 }, hasty)
    for (const id of ['A001', 'A002']) {
      virtual.control.atByte(200, () => virtual.control.loseAnswers(4))
      expect(await printsNext(printer, id)).toMatchObject({ outcome: 'unknown' })
    }
    await until(
      () => printer.status().detail.includes('lost'),
      () => printer.status().detail,
      4000,
    )
    const outcomes: string[] = []
    while (outcomes.length < 5 && !outcomes.includes('printed'))
      outcomes.push((await printsNext(printer, `B${outcomes.length}`)).outcome)
    expect(outcomes).toContain('printed')
  }))

test('a printer whose answers are late and that reports nothing is ready in five seconds', () =>
  keepingTime(async () => {
    const manners = { lateMs: [850, 900], reportsItself: false } as const
    const virtual = await startVirtualPrinter({ ...quick, manners })
    const printer = openPrinter(virtual.url, { profile: virtual.profile })
    opened.push(virtual, printer)
    await until(
      () => printer.status().canPrint,
      () => printer.status().detail,
      5000,
    )
  }))
