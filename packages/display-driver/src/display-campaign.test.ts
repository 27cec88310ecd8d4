import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { openVirtualLine } from '../virtual/virtual-line.ts'
import { openDisplay } from './display.ts'
import { models } from './models.ts'

// Faults at random moments. After each the glass shows the newest face again. DISPLAY_FAULTS=250 for a long campaign.

const faults = Number(process.env.DISPLAY_FAULTS ?? 4)
const model = models.find(model => model.name === 'epson-dm-d')!

type Fault = { readonly kind: 'cable' | 'power' | 'both'; readonly afterMs: number; readonly restMs: number }
const anyFault: fc.Arbitrary<Fault> = fc.record({
  kind: fc.constantFrom('cable', 'power', 'both'),
  afterMs: fc.nat(80),
  restMs: fc.nat(120),
})

it.each(['tcp', 'serial'] as const)(
  `shows the newest face after each of ${faults} faults over %s`,
  async wire => {
    const line = await openVirtualLine({ wire, displays: [{ name: 'dmd', model }] })
    const glass = line.displays[0]!
    const display = openDisplay(`${line.urlOf(glass)}&refresh=1`)
    let number = 0
    const showNext = () =>
      display.show({ lines: ['LOKET 3', `A${++number}`], blink: false, brightness: 'normal' })
    for (const { kind, afterMs, restMs } of fc.sample(anyFault, faults)) {
      const calls = setInterval(showNext, 7)
      await pause(afterMs)
      if (kind !== 'cable') glass.switchOff()
      if (kind !== 'power') await line.pullCable()
      await pause(restMs)
      if (kind !== 'power') await line.plugCable()
      if (kind !== 'cable') glass.switchOn()
      clearInterval(calls)
      showNext()
      const expected = () =>
        expect(glass.seen().rows.map(row => row.trim())).toEqual(['LOKET 3', `A${number}`])
      await vi.waitFor(expected, { timeout: 8_000, interval: 10 })
      await vi.waitFor(() => expect(display.state().condition).toBe('ready'), {
        timeout: 8_000,
        interval: 10,
      })
    }
    await display.close()
    await line.close()
  },
  20_000 + faults * 8_000,
)

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
