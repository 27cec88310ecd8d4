/** No switch of the virtual printer is forgotten: the campaign throws it, or it says here why not. */
import { expect, test } from 'vitest'
import type { VirtualControl } from '../../virtual/control.ts'
import { goodManners, type Manners } from '../../virtual/manners.ts'
import { startVirtualPrinter, type VirtualPrinterOptions } from '../../virtual/start.ts'
import { everyFault, setUps } from './campaign.ts'
import { seededRandom } from './random.ts'
import { ways } from './ways.ts'

const mannersLeftOut: Partial<Record<keyof Manners, string>> = {
  says: 'it is the kiosk that asks for the model, before it opens the printer: probe/acquaintance.test.ts',
}
const controlsLeftOut: Partial<Record<keyof VirtualControl, string>> = {
  powerCycle: 'it is powerOff and powerOn',
  atByte: 'it strikes nothing; each fault is struck by it',
}
const optionsLeftOut: Partial<Record<keyof VirtualPrinterOptions, string>> = {
  seed: 'each day has one of its own',
  mmPerSecond: 'each day has it by its profile, times the haste of the campaign',
  manners: 'they change from round to round',
  port: 'a free one is taken',
  host: 'only this machine',
  secondHost: 'no second host comes: stranger.test.ts',
  bufferBytes:
    'the usual 4 KiB hold every ticket of the campaign: virtual/serial-line.test.ts has it overflow',
  rollMm: 'the paper ends by takePaper',
  nearEndMm: 'the sensor is nearEnd',
  realTimeInsideData: 'it shows a fault of a host that has such data: virtual/serial-line.test.ts',
}
/** The compiler keeps it whole. */
const everyOption: Record<keyof VirtualPrinterOptions, true> = {
  ...{ line: true, port: true, host: true, secondHost: true, baudRate: true, flow: true, paced: true },
  ...{ profile: true, bufferBytes: true, mmPerSecond: true, rollMm: true, nearEndMm: true },
  ...{ realTimeInsideData: true, manners: true, seed: true },
}

/** Strikes every fault on a printer that only notes what is done to it. */
async function thrown(control: VirtualControl): Promise<{ manners: Set<string>; controls: Set<string> }> {
  const manners = new Set<string>()
  const controls = new Set<string>()
  const noted = new Proxy(control, {
    get: (_, name) => (change?: Partial<Manners>) => {
      controls.add(String(name))
      if (name === 'behave') for (const key of mannersChanged(change)) manners.add(key)
      return name === 'loseBuffer' ? true : Promise.resolve()
    },
  })
  const random = seededRandom(1)
  await Promise.all(
    everyFault.map(async ({ become, strike }) => {
      await become?.(noted)
      await strike(noted, random)()
    }),
  )
  return { manners, controls }
}

const mannersChanged = (change: Partial<Manners> = {}): string[] =>
  Object.entries(change).flatMap(([key, value]) => (value === goodManners[key as keyof Manners] ? [] : [key]))

test('every switch of the virtual printer is thrown by the campaign, or it is said why not', async () => {
  const virtual = await startVirtualPrinter()
  const { manners, controls } = await thrown(virtual.control)
  await virtual.close()
  const missing = (all: object, known: Iterable<string>, leftOut: object): string[] => {
    const seen = new Set([...known, ...Object.keys(leftOut)])
    return Object.keys(all).filter(key => !seen.has(key))
  }
  expect(missing(goodManners, manners, mannersLeftOut)).toEqual([])
  expect(missing(virtual.control, controls, controlsLeftOut)).toEqual([])
  expect(missing(everyOption, setUps.flatMap(Object.keys), optionsLeftOut)).toEqual([])
})

test('every manner that may spoil a state has a day on which the screen is held against the printer', () => {
  const ofPaper: Partial<Record<keyof Manners, string>> = {
    answersQueued: 'of tickets',
    queuedOnReceipt: 'of tickets',
    idOnReceipt: 'of tickets',
    cutMs: 'of tickets',
    says: 'of the model',
  }
  const known = new Set([...ways.flatMap(({ manners }) => mannersChanged(manners)), ...Object.keys(ofPaper)])
  expect(Object.keys(goodManners).filter(key => !known.has(key))).toEqual([])
})
