import { afterEach, expect, it } from 'vitest'
import { type ModemState, openVirtualModem } from '../../virtual/virtual-modem.ts'
import type { Delivery, Reply } from '../channel.ts'
import { type ModemSettings, openModemChannel } from './modem-channel.ts'

const message = { id: 'm-1', to: '+6281234567890', text: 'hellohello' }
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function open({ state, ...settings }: { state?: Partial<ModemState> } & Partial<ModemSettings> = {}) {
  const modem = await openVirtualModem(state)
  closing.push(modem.close)
  const channel = openModemChannel('modem', {
    path: modem.path,
    patienceMs: 500,
    lookEveryMs: 100,
    ...settings,
  })
  closing.push(channel.close)
  const deliveries: Delivery[] = []
  const replies: Reply[] = []
  channel.onDelivery!(one => deliveries.push(one))
  channel.onReply!(one => replies.push(one))
  return { modem, channel, deliveries, replies }
}

it('a text goes out as a PDU, and the network’s reference is its name', async () => {
  const { modem, channel } = await open()
  expect(await channel.send(message)).toMatchObject({ outcome: 'accepted', parts: ['17'] })
  expect(modem.sent).toEqual(['0031000D91261832547698F00000A70AE8329BFD4697D9EC37'])
})

it('a long text goes in parts, and each has its reference', async () => {
  const { modem, channel } = await open()
  const sent = await channel.send({ ...message, text: 'Silakan bawa KTP dan KK asli. '.repeat(7) })
  expect(sent).toMatchObject({ outcome: 'accepted', parts: ['17', '18'] })
  expect(modem.sent).toHaveLength(2)
  expect(await channel.send({ ...message, text: 'x'.repeat(2000) })).toMatchObject({
    outcome: 'refused',
    reason: 'bad-content',
  })
})

it('a modem that talks in between is understood', async () => {
  const { modem, channel } = await open()
  modem.deeds.push('chatty')
  expect(await channel.send(message)).toMatchObject({ outcome: 'accepted', parts: ['17'] })
})

it.each([
  ['+CMS ERROR: 28', { outcome: 'refused', reason: 'bad-address' }],
  ['+CMS ERROR: 304', { outcome: 'refused', reason: 'bad-content' }],
  ['+CMS ERROR: 42', { outcome: 'not-now', reason: 'busy' }],
  ['+CMS ERROR: 331', { outcome: 'not-now', reason: 'unreachable' }],
  ['+CMS ERROR: 310', { outcome: 'not-now', reason: 'set-up' }],
  ['+CMS ERROR: 332', { outcome: 'unknown', mayDouble: true }],
  ['ERROR', { outcome: 'not-now', reason: 'trouble' }],
])('%s means what the standard says', async (error, sent) => {
  const { modem, channel } = await open()
  modem.deeds.push({ error })
  expect(await channel.send(message)).toMatchObject(sent)
  expect(modem.sent).toEqual([])
})

it('of a text that broke off after its first part nobody knows', async () => {
  const { modem, channel } = await open()
  modem.deeds.push(null, { error: '+CMS ERROR: 42' })
  const sent = await channel.send({ ...message, text: 'x'.repeat(200) })
  expect(sent).toMatchObject({ outcome: 'unknown', mayDouble: true })
})

it.each(['reset', 'mute', 'pulled'] as const)(
  'a modem that is %s in mid-send leaves the text unknown, and the next one goes',
  async deed => {
    const { modem, channel } = await open({ state: { pin: '1234' }, pin: '1234' })
    modem.deeds.push(deed)
    expect(await channel.send(message)).toMatchObject({ outcome: 'unknown', mayDouble: true })
    await modem.plug()
    expect(await channel.send(message)).toMatchObject({ outcome: 'accepted' })
    expect(modem.sent).toHaveLength(2)
  },
)

it('without the modem’s prompt nothing was sent', async () => {
  const { modem, channel } = await open()
  modem.deeds.push('no-prompt')
  expect(await channel.send(message)).toMatchObject({ outcome: 'not-now', reason: 'trouble' })
  expect(modem.sent).toEqual([])
  expect(await channel.send(message)).toMatchObject({ outcome: 'accepted' })
})

it('a modem that is not there is unreachable, and found when it is plugged in', async () => {
  const { modem, channel } = await open()
  await modem.pull()
  expect(await channel.send(message)).toMatchObject({ outcome: 'not-now', reason: 'unreachable' })
  await modem.plug()
  expect(await channel.send(message)).toMatchObject({ outcome: 'accepted' })
})

it('a SIM without its PIN, or without a network, waits for somebody', async () => {
  const locked = await open({ state: { pin: '1234' } })
  const sent = await locked.channel.send(message)
  expect(sent).toMatchObject({ outcome: 'not-now', reason: 'set-up', detail: expect.stringContaining('PIN') })
  const denied = await open({ state: { network: 3 } })
  expect(await denied.channel.send(message)).toMatchObject({ outcome: 'not-now', reason: 'set-up' })
  denied.modem.state.network = 2
  expect(await denied.channel.send(message)).toMatchObject({ outcome: 'not-now', reason: 'unreachable' })
  denied.modem.state.network = 5
  expect(await denied.channel.send(message)).toMatchObject({ outcome: 'accepted' })
})

it('a wrong PIN is tried once, however often somebody sends', async () => {
  const { modem, channel } = await open({ state: { pin: '1234' }, pin: '9999' })
  for (let times = 0; times < 3; times++)
    expect(await channel.send(message)).toMatchObject({ outcome: 'not-now', reason: 'set-up' })
  expect(modem.commands.filter(command => command.startsWith('AT+CPIN='))).toEqual(['AT+CPIN="9999"'])
})

it('reports of delivery name the part', async () => {
  const { modem, channel, deliveries } = await open()
  await channel.send(message)
  const report = (status: string) => `0006110D91261832547698F0${'62113081210082'.repeat(2)}${status}`
  for (const status of ['30', '00', '41']) modem.report(report(status))
  await expect
    .poll(() => deliveries.map(({ part, to, state }) => [part, to, state]))
    .toEqual([
      ['17', '+6281234567890', 'on-its-way'],
      ['17', '+6281234567890', 'delivered'],
      ['17', '+6281234567890', 'failed'],
    ])
})

const STOP = '0791263822000000040D91261832547698F00000621130812100820453EA130A'
it('what phones answer is told, and then taken from the SIM', async () => {
  const { modem, channel, replies } = await open({ state: { stored: new Map([[4, STOP]]) } })
  await expect.poll(() => replies.length).toBe(1)
  expect(replies[0]).toMatchObject({ from: '+6281234567890', text: 'STOP' })
  await expect.poll(() => modem.state.stored.size).toBe(0)
  modem.deliver(STOP)
  await expect.poll(() => [replies.length, modem.state.stored.size]).toEqual([2, 0])
  modem.deliver(STOP, 'direct')
  await expect.poll(() => replies.length).toBe(3)
  expect(await channel.send(message)).toMatchObject({ outcome: 'accepted' })
})

it('an answer stays on the SIM until it was written down, is told once meanwhile, and keeps no text waiting', async () => {
  const { modem, channel, replies } = await open()
  let written = () => {}
  channel.onReply!(() => new Promise<void>(resolve => (written = resolve)))
  modem.deliver(STOP)
  await expect.poll(() => replies.length).toBe(1)
  const looks = () => modem.commands.filter(command => command === 'AT+CMGL=4').length
  const before = looks()
  await expect.poll(looks).toBeGreaterThan(before + 1)
  expect([replies.length, modem.state.stored.size]).toEqual([1, 1])
  expect(await channel.send(message)).toMatchObject({ outcome: 'accepted' })
  written()
  await expect.poll(() => modem.state.stored.size).toBe(0)
})

it('an answer that could not be written down stays on the SIM and is told again', async () => {
  const { modem, channel, replies } = await open()
  let full = true
  channel.onReply!(() => {
    if (full) throw new Error('The disk is full.')
  })
  modem.deliver(STOP)
  await expect.poll(() => replies.length).toBeGreaterThan(1)
  expect(modem.state.stored.size).toBe(1)
  full = false
  await expect.poll(() => modem.state.stored.size).toBe(0)
})
