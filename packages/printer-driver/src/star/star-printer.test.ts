/** A Star printer from end to end, over real sockets and pseudo-terminals: its count is the only word that is believed. */
import { afterAll, describe, expect, test } from 'vitest'
import type { VirtualPrinterOptions } from '../../virtual/index.ts'
import { campaignTicket, countPaper } from '../campaign/paper-count.ts'
import type { PrintRequest } from '../job/order.ts'
import type { PrintOutcome } from '../job/outcome.ts'
import { keepingTime } from '../testing/keeping-time.ts'
import { becomes, pairsIn, prompt, ticket } from '../testing/pair.ts'
import { until } from '../testing/until.ts'

const opened: { close(): Promise<void> }[] = []
afterAll(async () => {
  for (const one of opened.reverse()) await one.close()
})
const pair = pairsIn(opened)
const star = (how: VirtualPrinterOptions = {}): VirtualPrinterOptions => ({
  line: 'tcp',
  profile: 'star-tsp650ii',
  ...how,
})
/** As fast as the paper of these tests: what takes far longer than it should is no word. */
const haste = 1.5
const impatient = { timing: { blockedPatience: 300, reserve: 1500, haste } }
/** With a last line that shows that it is whole. */
const counted = (id: string, copy = false): PrintRequest => ({ id, document: campaignTicket(id), copy })
/** In the middle of the paper. */
const slowly = { mmPerSecond: 200 }

describe.concurrent('a Star printer', () => {
  test.each([
    star(),
    star({ profile: 'star-mc-print2' }),
    star({ line: 'serial', flow: 'xon', baudRate: 115200, paced: true, profile: 'star-tsp650' }),
  ])('on $line as $profile prints tickets once each and says so', how =>
    keepingTime(async () => {
      const { virtual, printer } = await pair(how)
      for (const id of ['A012', 'A013', 'A014']) {
        expect(await printer.print(ticket(id))).toMatchObject({ outcome: 'printed', reason: 'confirmed' })
      }
      expect(virtual.tickets()).toHaveLength(3)
      expect(virtual.tickets()[0]!.text).toContain('A012')
    }),
  )

  test('shows every trouble within two seconds, and its end', () =>
    keepingTime(async () => {
      const { virtual, printer } = await pair(star(), prompt)
      const { control } = virtual
      control.openCoverAndTakePaper()
      await until(() => printer.status().conditions.join() === 'cover-open,paper-out', 'both', 3000)
      expect(await printer.print(ticket('A1'))).toMatchObject({
        outcome: 'not-printed',
        reason: 'cover-open',
      })
      control.closeCover()
      await becomes(printer, 'paper-out')
      control.loadPaper()
      await becomes(printer, 'ready')
      control.nearEnd()
      await becomes(printer, 'paper-low')
      control.nearEnd(false)
      control.jamCutter()
      await becomes(printer, 'cutter-error')
      control.clearCutter()
      control.overheat()
      await becomes(printer, 'overheated')
      control.coolDown()
      await becomes(printer, 'ready')
      control.powerOff()
      await becomes(printer, 'offline')
      control.powerOn()
      await until(() => printer.status().state === 'ready', 'ready again', 4000)
      expect(await printer.print(ticket('A1'))).toMatchObject({ outcome: 'printed' })
    }))

  test.each([
    ['the paper ends', (control: Control) => control.takePaper(), (control: Control) => control.loadPaper()],
    [
      'the cover is opened',
      (control: Control) => control.openCover(),
      (control: Control) => control.closeCover(),
    ],
    ['the power goes', (control: Control) => control.powerOff(), (control: Control) => control.powerOn()],
    ['its buffer is lost', (control: Control) => control.loseBuffer(), () => {}],
  ])('when %s in mid ticket it is not called printed, and only a copy follows', async (_, strike, mend) => {
    const first: PrintOutcome[] = []
    // What must never be claimed is not tried again.
    const neverClaimed = () => expect(first.map(({ outcome }) => outcome)).not.toContain('printed')
    await keepingTime(async () => {
      const { virtual, printer } = await pair(star(slowly), impatient)
      const printing = printer.print(counted('A012'))
      await until(() => virtual.state().bufferedBytes > 100, 'bytes in the printer', 4000)
      strike(virtual.control)
      first.push(await printing)
      expect(first.at(-1)).toMatchObject({ outcome: 'unknown', partial: true })
      mend(virtual.control)
      await until(() => printer.status().canPrint, 'ready again', 6000)
      expect(await printer.print(counted('A012'))).toMatchObject({
        outcome: 'unknown',
        reason: 'needs-copy-mark',
      })
      expect(await printer.print(counted('A012', true))).toMatchObject({ outcome: 'printed', copy: true })
      const { originals, copies } = countPaper(virtual.tickets(), 'A012')
      expect(originals).toBeLessThanOrEqual(1)
      expect(copies).toBe(1)
      expect(await printer.print(ticket('A013'))).toMatchObject({ outcome: 'printed' })
    }).finally(neverClaimed)
  })

  test('a cover that is closed again in time lets the ticket go on, and it is printed', () =>
    keepingTime(async () => {
      const { virtual, printer } = await pair(star(slowly), { timing: { haste } })
      const printing = printer.print(ticket('A012'))
      await until(() => virtual.state().bufferedBytes > 100, 'bytes in the printer', 4000)
      virtual.control.openCover()
      await becomes(printer, 'cover-open')
      virtual.control.closeCover()
      expect(await printing).toMatchObject({ outcome: 'printed', reason: 'confirmed' })
    }))

  test('one that counts on receipt is not believed', async () => {
    const { printer } = await pair(star({ ...slowly, manners: { queuedOnReceipt: true } }), impatient)
    expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'unknown' })
  })

  test('one that never counts prints on, unconfirmed', async () => {
    const { virtual, printer } = await pair(star({ manners: { answersQueued: false } }), impatient)
    for (const id of ['A1', 'A2', 'A3']) {
      expect(await printer.print(ticket(id))).toMatchObject({ outcome: 'unknown' })
    }
    await until(() => virtual.tickets().length === 3, 'three tickets')
    expect(printer.status()).toMatchObject({ canPrint: true, detail: expect.stringContaining('finished') })
  })
})

type Control = Awaited<ReturnType<typeof pair>>['virtual']['control']
