/** A line on which single answers are lost: they do not make every ticket unknown, and a lost part is not taken for one. */
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { startOnLine } from '../virtual/start.ts'
import { listenTcp } from '../virtual/tcp-line.ts'
import { openPrinter } from './printer.ts'
import { keepingTime } from './testing/keeping-time.ts'
import { pairsIn, prompt, ticket } from './testing/pair.ts'
import { until } from './testing/until.ts'
import { usualTiming } from './timing.ts'

const opened: { close(): Promise<void> }[] = []
afterAll(async () => {
  for (const one of opened.reverse()) await one.close()
})
const pair = pairsIn(opened)
const hasty = { timing: { ...prompt.timing, reserve: 2000, haste: 3 } }

describe.concurrent.each(['generic-80', 'tm-t88'])('one answer in ten is lost on %s', profile => {
  test('and most tickets are known to be printed all the same', async () => {
    const { virtual, printer } = await pair(
      { profile, mmPerSecond: 600, manners: { losesShare: 0.1 } },
      hasty,
    )
    const outcomes: string[] = []
    const isPossible = ['printed', 'unknown']
    for (let number = 1; number <= 6; number++) {
      await until(() => printer.status().canPrint, 'the printer to be ready', 4000)
      outcomes.push((await printer.print(ticket(`A${number}`))).outcome)
    }
    expect(outcomes.every(outcome => isPossible.includes(outcome))).toBe(true)
    await until(
      () => virtual.tickets().filter(({ qr }) => qr.length === 1).length === 6,
      'six whole papers',
      2000,
    )
    expect(outcomes.filter(outcome => outcome === 'printed').length).toBeGreaterThanOrEqual(3)
  })

  test('and a buffer that is lost in mid-ticket is not taken for a lost answer', async () => {
    const { virtual, printer } = await pair(
      { profile, mmPerSecond: 150, manners: { losesShare: 0.3 } },
      hasty,
    )
    const { control } = virtual
    await printer.print(ticket('A001'))
    control.behave({ losesShare: 0.1 })
    await until(() => printer.status().canPrint, 'the printer to be ready', 4000)
    let dips: NodeJS.Timeout | undefined
    control.atByte(200, () => {
      dips = setInterval(() => control.loseBuffer(12) && clearInterval(dips), 1)
    })
    expect((await printer.print(ticket('A002'))).outcome).not.toBe('printed')
    clearInterval(dips)
  })
})

/** All at half the speed, so that a busy machine is no part of it. */
const slowly = 2
/** Of the two seconds, where the pause before a round may come first. */
const leftMs = (2000 - usualTiming.pollEvery) * slowly

/** So many answers in a row are lost from `begin` on. */
async function losing(count: number) {
  let left = 0
  const virtual = await startOnLine({ profile: 'generic-80', manners: { reportsItself: false } }, receive =>
    listenTcp(
      bytes => {
        virtual.control.behave({ losesShare: left > 0 ? 1 : 0 })
        const isQuestion = bytes[0] === 0x10 && bytes[1] === 0x04
        if (isQuestion && left > 0) left--
        receive(bytes)
      },
      '127.0.0.1',
      0,
    ),
  )
  const printer = openPrinter(virtual.url, {
    profile: 'generic-80',
    timing: { answerWithin: usualTiming.answerWithin * slowly },
  })
  opened.push(virtual, printer)
  return {
    virtual,
    printer,
    begin() {
      left = count
    },
    isOver: () => left === 0,
  }
}

test.concurrent('seven answers that are lost one after the other hide a state for no two seconds', () =>
  keepingTime(async () => {
    const { virtual, printer, begin, isOver } = await losing(7)
    await until(() => printer.status().canPrint, 'the printer to be ready')
    begin()
    virtual.control.openCover()
    await until(() => printer.status().state === 'cover-open', 'the cover to be seen', leftMs)
    expect(isOver()).toBe(true)
  }))

test.concurrent('an answer that is lost while a ticket is in the printer does not hide how it is until the ticket is out', () =>
  keepingTime(async () => {
    // Three seconds on paper; the first answers are lost, and silence over a job is no loss for nearly four.
    const { virtual, printer } = await pair(
      { profile: 'generic-80', line: 'serial', mmPerSecond: 20, manners: { reportsItself: false } },
      { timing: { ...prompt.timing, reserve: 3000 } },
    )
    virtual.control.atByte(150, () => virtual.control.behave({ losesShare: 1 }))
    const printing = printer.print(ticket('A012'))
    await until(() => virtual.state().receivedBytes > 200, 'the ticket to be in the printer')
    await wait(500)
    virtual.control.behave({ losesShare: 0 })
    virtual.control.openCover()
    await until(() => printer.status().state === 'cover-open', 'the cover to be seen', 2000)
    virtual.control.closeCover()
    await printing
  }))
