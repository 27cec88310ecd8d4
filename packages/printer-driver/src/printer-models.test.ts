/** What every model on every cable has to do, all at once. */
import { afterAll, describe, expect, test } from 'vitest'
import type { VirtualPrinterOptions } from '../virtual/index.ts'
import { becomes, pairsIn, prompt, ticket } from './testing/pair.ts'
import { until } from './testing/until.ts'

const opened: { close(): Promise<void> }[] = []
afterAll(async () => {
  for (const one of opened.reverse()) await one.close()
})
const pair = pairsIn(opened)

describe.concurrent.each<VirtualPrinterOptions>([
  { line: 'tcp', profile: 'generic-80' },
  { line: 'tcp', profile: 'tm-t88' },
  { line: 'tcp', profile: 'generic-58' },
  { line: 'serial', profile: 'generic-80' },
  { line: 'serial', flow: 'xon', baudRate: 115200, paced: true, profile: 'eu-m30' },
  { line: 'tcp', profile: 'vkp80' },
])('on $line as $profile, the printer', how => {
  test('prints a ticket once and says so', async () => {
    const { virtual, printer } = await pair(how)
    expect(await printer.print(ticket('A012'))).toMatchObject({
      outcome: 'printed',
      reason: 'confirmed',
      attempt: 1,
    })
    expect(virtual.tickets()).toHaveLength(1)
    expect(virtual.tickets()[0]!.text).toContain('A012')
    expect(await printer.print(ticket('A012'))).toMatchObject({
      outcome: 'printed',
      reason: 'already-printed',
    })
    expect(virtual.tickets()).toHaveLength(1)
  })

  test('shows every trouble within two seconds, and its end', async () => {
    const { virtual, printer } = await pair(how, prompt)
    const { control } = virtual
    control.openCover()
    await becomes(printer, 'cover-open')
    expect(printer.status().canPrint).toBe(false)
    expect(await printer.print(ticket('A1'))).toMatchObject({ outcome: 'not-printed', reason: 'cover-open' })
    control.closeCover()
    await becomes(printer, 'ready')
    control.nearEnd()
    await becomes(printer, 'paper-low')
    expect(printer.status().canPrint).toBe(true)
    control.takePaper()
    await becomes(printer, 'paper-out')
    control.loadPaper()
    await becomes(printer, 'ready')
    control.overheat()
    await becomes(printer, 'overheated')
    control.coolDown()
    await becomes(printer, 'ready')
    control.powerOff()
    await becomes(printer, 'offline')
    control.powerOn()
    await until(() => printer.status().state === 'ready', 'ready again', 4000)
    expect(await printer.print(ticket('A1'))).toMatchObject({ outcome: 'printed' })
  })
})
