/** Printers that answer nothing while a ticket is in them: what nobody knows is not shown as *ready*, and is no loss either. */
import { afterAll, describe, expect, test } from 'vitest'
import type { PrinterState } from './status/printer-status.ts'
import { keepingTime } from './testing/keeping-time.ts'
import { pairsIn, prompt, ticket } from './testing/pair.ts'
import { until } from './testing/until.ts'

const opened: { close(): Promise<void> }[] = []
afterAll(async () => {
  for (const one of opened.reverse()) await one.close()
})
const pair = pairsIn(opened)
const silent = { realTimeWhenIdle: true, reportsItself: false }

describe.concurrent('a printer that says nothing while it prints', () => {
  test.each([
    { way: 'answers afterwards what it was asked meanwhile', forgetsWhenBusy: false },
    { way: 'forgets what it was asked meanwhile', forgetsWhenBusy: true },
  ])(
    'is not shown as ready from two seconds after its power was lost in mid-ticket until it is back, where it $way',
    async ({ forgetsWhenBusy }) => {
      const { virtual, printer } = await pair(
        { profile: 'generic-80', line: 'serial', mmPerSecond: 60, manners: { ...silent, forgetsWhenBusy } },
        { timing: { ...prompt.timing, reserve: 1000 } },
      )
      virtual.control.atByte(250, () => virtual.control.powerOff())
      const printing = printer.print(ticket('A012'))
      await until(() => !virtual.state().isOn, 'the power to be lost')
      await until(() => printer.status().state !== 'ready', 'ready to be taken back', 2000)
      const seen: PrinterState[] = []
      printer.subscribe(({ state }) => seen.push(state))
      expect(await printing).toMatchObject({ outcome: 'unknown' })
      await until(() => printer.status().state === 'offline', 'offline', 1000)
      expect(seen).not.toContain('ready')
      virtual.control.powerOn()
      await until(() => printer.status().state === 'ready', 'ready when it is back', 5000)
    },
  )

  test('may be slower than its profile says, and is not taken for lost', () =>
    keepingTime(async () => {
      // Its profile says 100 mm/s, and here three seconds are one.
      const { virtual, printer } = await pair(
        { profile: 'generic-80', mmPerSecond: 40, manners: silent },
        { timing: { ...prompt.timing, reserve: 6000, haste: 3 } },
      )
      const seen: PrinterState[] = []
      printer.subscribe(({ state }) => seen.push(state))
      for (const id of ['A012', 'A013'])
        expect((await printer.print(ticket(id))).reason).not.toBe('line-lost')
      expect(virtual.tickets()).toHaveLength(2)
      expect(seen).not.toContain('offline')
    }))
})
