import { thrown } from '@antrean/command-line/background'
import { models } from '@antrean/display-driver'
import { openVirtualLine, type VirtualLine } from '@antrean/display-driver/virtual'
import { connectHall } from '@antrean/hall-client'
import { type VirtualHall, virtualHall } from '@antrean/hall-client/virtual'
import type { PanelReport } from '@antrean/queue-core/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Place } from './places.ts'
import { startAgent } from './start-agent.ts'

let hall: VirtualHall
const toStop: (() => unknown)[] = []
beforeEach(async () => {
  hall = await virtualHall({ heartbeatMs: 50 })
  toStop.push(() => hall.stop())
})
afterEach(async () => {
  for (const stop of toStop.splice(0).reverse()) await stop()
})

const until = (expectations: () => void) => vi.waitFor(expectations, { timeout: 15_000, interval: 10 })
const glassOf = (line: VirtualLine) =>
  line.displays[0]!.seen()
    .rows.map(row => row.trim())
    .join('|')
const shows = (line: VirtualLine, text: string) => until(() => expect(glassOf(line)).toBe(text))
const blinks = (line: VirtualLine) => line.displays[0]!.seen().blink

async function hang(model: string, address = ''): Promise<VirtualLine> {
  const display = { name: model, model: models.find(known => known.name === model)!, address }
  const line = await openVirtualLine({ wire: 'tcp', displays: [display] })
  toStop.push(() => line.close())
  return line
}

const place = (line: VirtualLine, booth: number | null, query = ''): Place => ({
  panel: booth === null ? 'wall' : `booth-${booth}`,
  booth,
  url: line.urlOf(line.displays[0]!) + query,
  language: 'id',
})

/** `callMs`: long enough to be looked at, short enough to wait for. */
function drive(...places: Place[]) {
  return driveWith({}, ...places)
}
function driveWith(more: { pageMs?: number }, ...places: Place[]) {
  const link = connectHall({ url: hall.url, namespace: '/display', token: 'a-token', staleAfterMs: 400 })
  const agent = startAgent({ hall: link, places, log: thrown, callMs: 600, ...more })
  toStop.push(async () => {
    await agent.stop()
    link.close()
  })
  return agent
}

const lastReport = () =>
  hall.received.filter(({ event }) => event === 'display:status').at(-1)?.payload.panels as
    | PanelReport[]
    | undefined

test('a call appears at its booth and on the wall, blinks for some seconds, and then stands still', async () => {
  const [booth, wall] = [await hang('epson-dm-d'), await hang('betabrite')]
  drive(place(booth, 3), place(wall, null))
  await shows(booth, 'LOKET 3|')
  await shows(wall, 'ANTREAN')
  hall.call('A012', 3)
  await shows(booth, 'LOKET 3|A012')
  await shows(wall, 'A012 LOKET 3')
  await until(() => expect([blinks(booth), blinks(wall)]).toEqual([true, true]))
  await until(() => expect([blinks(booth), blinks(wall)]).toEqual([false, false]))
  expect(glassOf(booth)).toBe('LOKET 3|A012')
  hall.call('A012', 3, { recall: true })
  await until(() => expect(blinks(booth)).toBe(true))
})

test('a sign with fewer rows than visitors who are awaited shows each in turn, the newest first', async () => {
  const sign = await hang('betabrite')
  driveWith({ pageMs: 300 }, place(sign, null))
  await shows(sign, 'ANTREAN')
  for (const [i, number] of ['A011', 'A012', 'A013'].entries()) hall.call(number, i + 1)
  await shows(sign, 'A013 LOKET 3')
  await shows(sign, 'A012 LOKET 2')
  await shows(sign, 'A011 LOKET 1')
  await shows(sign, 'A013 LOKET 3')
  hall.call('A014', 4)
  await shows(sign, 'A014 LOKET 4')
})

test('[Q48] a number that a panel has no room for is dashes there, and ops are told while it is', async () => {
  const panel = await hang('counter-4', '1')
  drive(place(panel, 3))
  hall.call('A1000', 3)
  await shows(panel, '----')
  await until(() =>
    expect(lastReport()).toMatchObject([{ state: 'error', detail: expect.stringContaining('Ticket A1000') }]),
  )
  hall.call('A012', 3)
  await shows(panel, 'A012')
  await until(() => expect(lastReport()).toMatchObject([{ state: 'ready' }]))
})

test('a call at another booth leaves this one alone', async () => {
  const booth = await hang('epson-dm-d')
  drive(place(booth, 3))
  await shows(booth, 'LOKET 3|')
  hall.call('B001', 4)
  hall.call('A002', 3)
  await shows(booth, 'LOKET 3|A002')
  expect(Buffer.from(booth.received()).includes('B001')).toBe(false)
})

test('silence of the server becomes dashes, and its return the truth', async () => {
  const booth = await hang('epson-dm-d')
  drive(place(booth, 3))
  hall.call('A012', 3)
  await shows(booth, 'LOKET 3|A012')
  hall.faults.silent = true
  await shows(booth, 'LOKET 3|----')
  hall.faults.silent = false
  hall.call('A013', 3)
  await shows(booth, 'LOKET 3|A013')
})

test('without a server there are dashes from the start', async () => {
  await hall.stop()
  const booth = await hang('epson-dm-d')
  drive(place(booth, 3))
  await shows(booth, '3|----')
  await hall.start()
  await shows(booth, 'LOKET 3|')
})

test('a display that was power-cycled gets its number again', async () => {
  const booth = await hang('epson-dm-d')
  drive(place(booth, 3, '&refresh=1'))
  hall.call('A012', 3)
  await shows(booth, 'LOKET 3|A012')
  booth.displays[0]!.switchOff()
  booth.displays[0]!.switchOn()
  await shows(booth, 'LOKET 3|A012')
})

test('ops hear of each display: ready, pulled, back, and set up for a booth that is not there', async () => {
  const [booth, lost] = [await hang('epson-dm-d'), await hang('cd5220')]
  drive(place(booth, 3), place(lost, 77))
  const states = () => lastReport()?.map(({ panel, shows, booth, state }) => ({ panel, shows, booth, state }))
  await until(() =>
    expect(states()).toEqual([
      { panel: 'booth-3', shows: 'booth', booth: 3, state: 'ready' },
      { panel: 'booth-77', shows: 'booth', booth: 77, state: 'error' },
    ]),
  )
  expect(lastReport()![1]!.detail).toMatch(/The hall has no booth 77/)
  await booth.pullCable()
  await until(() =>
    expect(lastReport()![0]).toMatchObject({
      state: 'offline',
      detail: expect.stringMatching(/refuses port/),
    }),
  )
  await booth.plugCable()
  await until(() => expect(lastReport()![0]!.state).toBe('ready'))
})

test('a new connection is told everything again, and nothing is told twice without need', async () => {
  const booth = await hang('epson-dm-d')
  drive(place(booth, 3))
  await until(() => expect(lastReport()?.[0]?.state).toBe('ready'))
  const told = hall.received.length
  hall.call('A012', 3)
  await shows(booth, 'LOKET 3|A012')
  expect(hall.received).toHaveLength(told)
  hall.disconnectAll()
  await until(() => expect(hall.received.length).toBeGreaterThan(told))
  expect(lastReport()![0]!.state).toBe('ready')
})

test('an agent that stops leaves dark glass, not a number that nobody updates', async () => {
  const booth = await hang('epson-dm-d')
  const agent = drive(place(booth, 3))
  hall.call('A012', 3)
  await shows(booth, 'LOKET 3|A012')
  await agent.stop()
  await shows(booth, '|')
})
