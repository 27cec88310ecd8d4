/**
 * What a printer that stands still is sent, lies in its buffer; and there are some that answer nothing as long as anything
 * does. So it is asked to report (`GS a`) when it goes on.
 */
import { afterAll, describe, expect, test } from 'vitest'
import type { VirtualPrinter } from '../virtual/index.ts'
import type { Manners } from '../virtual/manners.ts'
import type { Printer } from './printer-face.ts'
import { becomes, pairsIn, prompt } from './testing/pair.ts'
import { until } from './testing/until.ts'

const opened: { close(): Promise<void> }[] = []
afterAll(async () => {
  for (const one of opened.reverse()) await one.close()
})
const pair = pairsIn(opened)
const often = { timing: { ...prompt.timing, pollEvery: 20 } }
/** More than lie between two askings to report. */
const manyRounds = 45
const bytesOfRound = 12

const seenFromNow = (printer: Printer): string[] => {
  const seen: string[] = []
  printer.subscribe(({ state }) => state !== seen.at(-1) && seen.push(state))
  return seen
}

async function rounds(virtual: VirtualPrinter, count: number): Promise<void> {
  const from = virtual.state().receivedBytes
  await until(
    () => virtual.state().receivedBytes - from > count * bytesOfRound,
    `${count} rounds of questions`,
    8000,
  )
}

describe.concurrent('a printer that is silent while it stands still with anything in its buffer', () => {
  const silent = { realTimeWhenIdle: true, silentAtStandstill: true }

  test.each<[string, Partial<Manners>]>([
    ['reports by itself', silent],
    ['does not report', { ...silent, reportsItself: false }],
  ])('is shown as it is, and never offline, if it %s', async (_, manners) => {
    // Of a model that is not asked in the order of a job when it is found ready: that question lies in its buffer too.
    const { virtual, printer } = await pair({ profile: 'tm-t88', manners }, often)
    const seen = seenFromNow(printer)
    virtual.control.openCover()
    await becomes(printer, 'cover-open')
    await rounds(virtual, manyRounds)
    expect(virtual.state().bufferedBytes).toBe(0)
    virtual.control.takePaper()
    virtual.control.closeCover()
    await becomes(printer, 'paper-out')
    virtual.control.loadPaper()
    await becomes(printer, 'ready')
    expect(seen).toEqual(['ready', 'cover-open', 'paper-out', 'ready'])
  })
})
