/** Debian's real CUPS between the driver and a virtual printer; where there is no CUPS these tests are left out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startVirtualPrinter } from '../../virtual/index.ts'
import { openMemoryJournal } from '../job/journal.ts'
import { findProfile } from '../profile/find.ts'
import { narrowTo } from '../profile/narrow.ts'
import { type CupsForTests, hasCups, startCups } from '../testing/cups-server.ts'
import { becomes, ticket } from '../testing/pair.ts'
import { until } from '../testing/until.ts'
import { usualTiming } from '../timing.ts'
import { listCupsQueues, openCupsQueue } from './cups.ts'
import { mark } from './queue-gate.ts'
import { openQueuePrinter } from './queue-printer.ts'

describe.runIf(hasCups)('a queue of CUPS', { concurrent: true }, () => {
  let cups: CupsForTests
  const opened: { close(): Promise<unknown> }[] = []
  beforeAll(async () => {
    cups = await startCups()
  })
  afterAll(async () => {
    for (const one of opened.reverse()) await one.close()
    await cups.close()
  })

  async function behind(name: string) {
    const virtual = await startVirtualPrinter({ profile: 'generic-80', mmPerSecond: 400 })
    opened.push(virtual)
    await cups.addQueue(name, virtual.url.replace('tcp:', 'socket:'))
    return virtual
  }
  function open(name: string, reserve = 1500) {
    const address = { kind: 'queue', name } as const
    const printer = openQueuePrinter({
      address,
      queue: openCupsQueue(name, cups.server),
      profile: narrowTo(address, findProfile()),
      journal: openMemoryJournal(),
      timing: { ...usualTiming, haste: 10, reserve },
      log: () => {},
    })
    opened.push(printer)
    return printer
  }
  const ready = (printer: ReturnType<typeof open>) =>
    until(
      () => printer.status().canPrint,
      () => `ready, but: ${printer.status().detail}`,
      15_000,
    )
  const holds = async (name: string): Promise<string> => cups.run('/usr/bin/lpstat', '-o', name)

  test('passes a ticket on whole, and nobody claims that it is printed', async () => {
    const virtual = await behind('whole')
    const printer = open('whole')
    await ready(printer)
    expect(printer.status()).toMatchObject({
      state: 'unknown',
      detail: expect.stringContaining('cannot say whether'),
    })
    expect(virtual.tickets()).toEqual([])
    expect(await printer.print(ticket('A012'))).toMatchObject({
      outcome: 'unknown',
      reason: 'unconfirmed',
      partial: true,
    })
    await until(() => virtual.tickets().length === 1, 'the ticket')
    expect(virtual.tickets()[0]).toMatchObject({
      isCut: true,
      text: expect.arrayContaining([expect.stringContaining('A012')]),
    })
    expect(await printer.print(ticket('A012'))).toMatchObject({
      outcome: 'unknown',
      reason: 'needs-copy-mark',
    })
    expect(await listCupsQueues(cups.server)).toContainEqual({
      name: 'whole',
      about: expect.stringContaining('socket://'),
    })
  })

  test('keeps nothing for later: what does not get through is taken back, and the state says so until it does', async () => {
    const virtual = await behind('later')
    const printer = open('later')
    await ready(printer)
    virtual.control.powerOff()
    const outcome = await printer.print(ticket('A013'))
    expect(outcome).toMatchObject({ outcome: 'unknown', detail: expect.stringContaining('switched on') })
    expect(await openCupsQueue('later', cups.server).unfinished(`${mark}A013`)).toEqual([])
    expect(printer.status()).toMatchObject({ state: 'offline', canPrint: false })
    expect(await printer.print(ticket('A014'))).toMatchObject({ outcome: 'not-printed', partial: false })
    virtual.control.powerOn()
    await ready(printer)
    expect(virtual.tickets()).toEqual([])
    expect(await printer.print(ticket('A014'))).toMatchObject({ outcome: 'unknown', reason: 'unconfirmed' })
    await until(() => virtual.tickets().length === 1, 'the other ticket')
  })

  test('says of a ticket that waited behind others that no byte went out, and it is printed as an original later', async () => {
    const virtual = await behind('behind')
    const printer = open('behind', 700)
    await ready(printer)
    virtual.control.powerOff()
    const other = openCupsQueue('behind', cups.server)
    const first = await other.submit(Uint8Array.of(0x1b, 0x40), 'of somebody else', 60)
    expect(await printer.print(ticket('A015'))).toMatchObject({ outcome: 'not-printed', partial: false })
    virtual.control.powerOn()
    if (first.kind === 'taken') await other.cancel(first.job)
    await ready(printer)
    expect(await printer.print(ticket('A015'))).toMatchObject({ outcome: 'unknown', reason: 'unconfirmed' })
    await until(() => virtual.tickets().length === 1, 'the one ticket')
  })

  test('that is stopped, shut or not there is not ready, in words, and comes back by itself', async () => {
    const virtual = await behind('shut')
    const printer = open('shut')
    await ready(printer)
    await cups.run('/usr/sbin/cupsdisable', 'shut')
    expect(await printer.print(ticket('A016'))).toMatchObject({
      outcome: 'not-printed',
      detail: expect.stringContaining('cupsenable shut'),
    })
    await cups.run('/usr/sbin/cupsenable', 'shut')
    await cups.run('/usr/sbin/cupsreject', 'shut')
    await until(() => printer.status().detail.includes('cupsaccept shut'), 'the word of it')
    await cups.run('/usr/sbin/cupsaccept', 'shut')
    await ready(printer)
    expect(virtual.tickets()).toEqual([])
    const nowhere = open('nowhere')
    await becomes(nowhere, 'offline')
    expect(nowhere.status().detail).toContain('CUPS has no queue nowhere')
  })

  test('is cleared of what an earlier run of the kiosk has left in it', async () => {
    const virtual = await behind('left')
    await cups.run('/usr/sbin/cupsdisable', 'left')
    const printer = open('left')
    await until(() => printer.status().detail.includes('stopped'), 'the state')
    await printer.close()
    const queue = openCupsQueue('left', cups.server)
    await queue.submit(Buffer.from('OLD\n'), `${mark}A001`, 60)
    expect(await holds('left')).toContain('left-')
    open('left')
    while ((await queue.unfinished(mark)).length > 0);
    expect(virtual.tickets()).toEqual([])
  })

  test('without CUPS says so, and nothing went out', async () => {
    const queue = openCupsQueue('x', { socketPath: '/nope/cups.sock' })
    expect(await queue.look()).toMatchObject({ kind: 'shut', why: expect.stringContaining('is it running?') })
    expect((await queue.submit(new Uint8Array(), 'x', 5)).kind).toBe('refused')
  })
})
