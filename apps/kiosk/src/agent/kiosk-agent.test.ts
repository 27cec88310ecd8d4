import fs, { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connectHall } from '@antrean/hall-client'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openVirtualHall, type VirtualHall } from '../../virtual/hall.ts'
import { scriptedPrinter } from '../../virtual/scripted-printer.ts'
import type { PressOrder, PressStage } from '../api/index.ts'
import { until } from '../testing/until.ts'
import { watchDisk } from './disk-room.ts'
import { startAgent } from './kiosk-agent.ts'
import { openPressJournal, readPresses } from './press-journal.ts'
import { openStandards } from './standards.ts'
import { ASKED_FOR_MS, STILL_HERE_MS } from './visit.ts'

let hall: VirtualHall
let folder: string
let printer: ReturnType<typeof scriptedPrinter>
const toStop: (() => Promise<void>)[] = []

beforeEach(async () => {
  hall = await openVirtualHall()
  folder = mkdtempSync(path.join(tmpdir(), 'kiosk-'))
  printer = scriptedPrinter()
})
afterEach(async () => {
  for (const stop of toStop.splice(0)) await stop()
  await hall.close()
  rmSync(folder, { recursive: true })
})

/** `url`: where the hall is; another one than the hall's own lets a test hide it. */
async function openKiosk(url = hall.url, more: { letGoMs?: number } = {}) {
  const link = connectHall({ url, namespace: '/kiosk', token: 'a-token' })
  const journal = openPressJournal(folder, Date.now())
  const log = pino({ level: 'silent' })
  const disk = watchDisk(journal, log, 50)
  const readStandard = openStandards(url)
  const agent = startAgent({
    hall: link,
    printer,
    printerUrl: 'virtual:',
    journal,
    disk,
    log,
    readStandard,
    ...more,
  })
  const stop = async () => {
    await agent.stop()
    disk.close()
    link.close()
    journal.close()
    toStop.splice(toStop.indexOf(stop), 1)
  }
  toStop.push(stop)
  return { ...agent, stop }
}
const openLiveKiosk = async (more: { letGoMs?: number } = {}) => {
  const kiosk = await openKiosk(hall.url, more)
  await until('the kiosk is live', () => kiosk.state().link === 'live')
  return kiosk
}
/** A press is on the disk that was made so many ms ago, and a second. */
function pressedBefore(ms: number) {
  const journal = openPressJournal(folder, Date.now())
  const pressed = order()
  journal.append({ type: 'pressed', pressId: pressed.pressId, at: Date.now() - ms - 1000, order: pressed })
  journal.close()
}
/** So many ms pass, and a second, while the kiosk is off. */
function passWhileOff(ms: number) {
  const file = path.join(folder, 'presses.jsonl')
  const earlier = (_: string, at: string) => `"at":${Number(at) - ms - 1000}`
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"at":(\d+)/g, earlier))
}
type Kiosk = Awaited<ReturnType<typeof openKiosk>>

const order = (more: Partial<PressOrder> = {}): PressOrder => ({
  pressId: crypto.randomUUID(),
  service: 'A',
  priorityReason: null,
  language: 'id',
  ...more,
})
const stage = (kiosk: Kiosk, wanted: PressStage) =>
  until(`the press is ${wanted}`, () => kiosk.state().press.stage === wanted && kiosk.state().press)
const paperOf = (number: string) => hall.tickets().find(ticket => ticket.number === number)?.paper

it('a shell that cannot show how the kiosk is keeps no ticket from its visitor', async () => {
  const kiosk = await openLiveKiosk()
  let told = 0
  kiosk.subscribe(() => {
    told += 1
    throw new Error('There is no window.')
  })
  const stages = new Set<PressStage>()
  kiosk.subscribe(() => stages.add(kiosk.state().press.stage))
  await kiosk.press(order())
  await until('it is printed and known', () => paperOf('A001') === 'printed')
  expect(told).toBeGreaterThan(1)
  expect(stages.size).toBeGreaterThan(1)
})

it('[T21] the logo of the hall stands on what the kiosk prints, and nothing does where the hall has none', async () => {
  /** White, 384 × 80 dots. */
  const logo =
    'iVBORw0KGgoAAAANSUhEUgAAAYAAAABQCAYAAAAQjqIkAAAAjklEQVR4Ae3BMQEAAADCIPunXg0PYAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAApwLgXwABW+USNwAAAABJRU5ErkJggg=='
  const own = await openVirtualHall({ logo })
  for (const { url } of [own, hall]) {
    const kiosk = await openKiosk(url)
    await until('the kiosk is live', () => kiosk.state().link === 'live')
    const before = printer.printed.length
    await kiosk.press(order())
    await until('it is printed', () => printer.printed.length > before)
    await kiosk.stop()
  }
  await own.close()
  const logos = printer.printed.map(
    ({ document }) => document?.blocks.filter(its => its.kind === 'logo').length,
  )
  expect(logos).toEqual([1, 0])
})

describe('what staff give', () => {
  const given = (issuedAt = Date.now()) => hall.give('A', new Date(issuedAt).toISOString())

  it('[Q30] is printed once and reported, and the screen stays with whoever stands before it', async () => {
    const kiosk = await openLiveKiosk()
    const orders = [given()]
    hall.ask({ orders })
    await until('the server knows', () => paperOf('A001') === 'printed')
    hall.ask({ orders: [...orders] })
    const second = given()
    hall.ask({ orders: [...orders, second] })
    await until('the server knows', () => paperOf('A002') === 'printed')
    expect(printer.printed).toHaveLength(2)
    expect(kiosk.state().press.stage).toBe('idle')
  })

  it('[Q30] is not printed twice by a kiosk that starts again before its report was heard', async () => {
    const orders = [given()]
    const journal = openPressJournal(folder, Date.now())
    const { id: pressId } = orders[0]!
    const at = Date.now()
    journal.append({ type: 'pressed', pressId, at, order: { ...order(), pressId }, desk: true })
    journal.append({ type: 'answered', pressId, at, ticket: orders[0]! })
    journal.append({ type: 'print-started', pressId, at })
    const known = { outcome: 'printed', partial: false, detail: '', reportId: crypto.randomUUID() } as const
    journal.append({ type: 'paper-known', pressId, at, ...known })
    journal.close()
    const kiosk = await openLiveKiosk()
    hall.ask({ orders })
    await until('the server knows', () => paperOf('A001') === 'printed')
    expect(printer.printed).toHaveLength(0)
    expect(kiosk.state().press.stage).toBe('idle')
  })

  it('[Q30] is printed where a power cut left the order and not the ticket, and no other ticket is asked for', async () => {
    const orders = [given()]
    const { id: pressId } = orders[0]!
    const journal = openPressJournal(folder, Date.now())
    journal.append({ type: 'pressed', pressId, at: Date.now(), order: { ...order(), pressId }, desk: true })
    journal.close()
    await openLiveKiosk()
    hall.ask({ orders })
    await until('the server knows', () => paperOf('A001') === 'printed')
    expect(hall.tickets()).toHaveLength(1)
  })

  it('[Q38] a copy is printed once beside the original, and marked as a copy', async () => {
    const kiosk = await openLiveKiosk()
    const original = given()
    hall.ask({ orders: [original] })
    await until('the server knows', () => paperOf('A001') === 'printed')
    const copy = { id: crypto.randomUUID(), askedAt: new Date().toISOString() }
    hall.ask({ orders: [{ ...original, copy }] })
    await until('the copy is printed', () => printer.printed.length === 2)
    hall.ask({ orders: [{ ...original, copy }] })
    expect(printer.printed.map(job => job.copy)).toEqual([false, true])
    expect(kiosk.state().press.stage).toBe('idle')
  })

  it('[Q38] a copy that a kiosk hears of too late is not printed', async () => {
    await openLiveKiosk()
    const late = new Date(Date.now() - STILL_HERE_MS - 1000)
    const original = given(late.getTime() - 1000)
    hall.ask({ orders: [{ ...original, copy: { id: crypto.randomUUID(), askedAt: late.toISOString() } }] })
    await until('the server knows', () => paperOf('A001') === 'not-printed')
    expect(printer.printed).toHaveLength(0)
  })

  it('[Q30] that a kiosk hears of too late is said not to be printed: nobody waits for it there', async () => {
    await openLiveKiosk()
    hall.ask({ orders: [given(Date.now() - STILL_HERE_MS - 1000)] })
    await until('the server knows', () => paperOf('A001') === 'not-printed')
    expect(printer.printed).toHaveLength(0)
  })
})

describe('a press', () => {
  it('becomes one ticket, one paper and one report', async () => {
    const kiosk = await openLiveKiosk()
    expect(await kiosk.press(order({ language: 'en', priorityReason: 'elderly' }))).toEqual({ ok: true })
    expect(await stage(kiosk, 'printed')).toMatchObject({
      ticket: { number: 'A001', ahead: 0 },
      language: 'en',
    })
    await until('the server knows', () => paperOf('A001') === 'printed')
    expect(printer.printed).toHaveLength(1)
    expect(hall.tickets()).toMatchObject([
      { priority: 'priority', priorityReason: 'elderly', language: 'en' },
    ])
  })

  it('asks the printer before it waits for the disk and the server, and waits for the disk twice until it prints', async () => {
    const kiosk = await openLiveKiosk()
    // The first one makes the file, and leaves nothing to be written.
    const first = order()
    await kiosk.press(first)
    await stage(kiosk, 'printed')
    await until('it is told', () => readPresses(folder).get(first.pressId)?.papers[0]?.known?.reported)
    await kiosk.leave(first)
    const syncs = vi.spyOn(fs, 'fsyncSync')
    let expectedAt = -1
    printer.onExpected(() => {
      expectedAt = syncs.mock.calls.length
    })
    printer.script.push('hold')
    await kiosk.press(order())
    await until('the printer has it', () => printer.held() === 1)
    const waits = syncs.mock.calls.length
    syncs.mockRestore()
    printer.release()
    expect({ expectedAt, waits }).toEqual({ expectedAt: 0, waits: 2 })
    await stage(kiosk, 'printed')
  })

  it('names its ticket before the server hears of it, and by the same names after a restart', async () => {
    const kiosk = await openLiveKiosk()
    hall.faults.loseCommands = 99
    const pressed = order()
    await kiosk.press(pressed)
    const names = readPresses(folder).get(pressed.pressId)?.names
    expect(names).toEqual({ ticketId: expect.any(String), token: expect.any(String) })
    await kiosk.stop()
    hall.faults.loseCommands = 0
    const again = await openKiosk()
    await stage(again, 'printed')
    expect(readPresses(folder).get(pressed.pressId)?.names).toEqual(names)
    expect(hall.tickets()).toMatchObject([{ id: names?.ticketId, token: names?.token }])
  })

  it('that an earlier release took, and that has no names yet, is named by the server', async () => {
    pressedBefore(0)
    const kiosk = await openKiosk()
    await stage(kiosk, 'printed')
    expect(hall.tickets()).toHaveLength(1)
  })

  it.each(['offline', 'unknown'] as const)(
    'that a power cut interrupted waits for the printer, which starts more slowly than the kiosk: %s',
    async first => {
      pressedBefore(0)
      printer.become(first, false)
      const kiosk = await openKiosk()
      const seen: PressStage[] = []
      kiosk.subscribe(() => seen.push(kiosk.state().press.stage))
      await until('the server has answered', () => seen.some(one => one !== 'issuing' && one !== 'idle'))
      printer.become('ready', true)
      await stage(kiosk, 'printed')
      expect(seen).not.toContain('not-printed')
      expect(printer.printed).toHaveLength(1)
    },
  )

  it('is taken by a server of an earlier release, which wants no names and gives its own', async () => {
    hall.faults.knowsNames = false
    const kiosk = await openLiveKiosk()
    const pressed = order()
    await kiosk.press(pressed)
    await stage(kiosk, 'printed')
    const [ticket, ...more] = hall.tickets()
    expect(more).toEqual([])
    expect(ticket?.id).not.toBe(readPresses(folder).get(pressed.pressId)?.names?.ticketId)
    await until('the server knows', () => paperOf('A001') === 'printed')
  })

  it('felt twice is one press', async () => {
    const kiosk = await openLiveKiosk()
    const one = order()
    const answers = await Promise.all([kiosk.press(one), kiosk.press(one), kiosk.press(one)])
    expect(answers).toEqual([{ ok: true }, { ok: true }, { ok: true }])
    await stage(kiosk, 'printed')
    expect(await kiosk.press(one)).toEqual({ ok: true })
    expect(hall.tickets()).toHaveLength(1)
    expect(printer.printed).toHaveLength(1)
  })

  it('waits until the one before it has come to its end', async () => {
    const kiosk = await openLiveKiosk()
    printer.script.push('hold')
    await kiosk.press(order())
    await stage(kiosk, 'printing')
    expect(await kiosk.press(order())).toMatchObject({ ok: false, error: { code: 'busy' } })
    printer.release()
    await stage(kiosk, 'printed')
    expect(await kiosk.press(order({ service: 'B' }))).toEqual({ ok: true })
    await until('the second ticket', () => printer.printed.length === 2)
    expect(hall.tickets().map(ticket => ticket.number)).toEqual(['A001', 'B001'])
  })

  it('is refused before anything is sent where it cannot end in paper', async () => {
    const kiosk = await openKiosk('http://127.0.0.1:9')
    expect(await kiosk.press(order())).toMatchObject({ error: { code: 'no-server' } })
    const live = await openLiveKiosk()
    expect(await live.press(order({ service: 'Z' }))).toMatchObject({ error: { code: 'service-closed' } })
    printer.become('paper-out', false)
    expect(await live.press(order())).toMatchObject({ error: { code: 'printer-not-ready' } })
    expect(live.state().printer).toEqual({ state: 'paper-out', canPrint: false })
    hall.run({ type: 'CloseService', at: Date.now(), actor: 'test', service: 'B' })
    await until('B is closed', () => live.state().hall?.services[1]?.open === false)
    expect(await live.press(order({ service: 'B' }))).toMatchObject({ error: { code: 'service-closed' } })
    expect(hall.tickets()).toEqual([])
  })

  it('that the server refuses says why, and makes room for the next', async () => {
    const kiosk = await openLiveKiosk()
    hall.faults.refuse.push('service-closed')
    const refused = order()
    await kiosk.press(refused)
    expect(await stage(kiosk, 'refused')).toMatchObject({ error: { code: 'service-closed' } })
    await kiosk.leave(refused)
    expect(kiosk.state().press.stage).toBe('idle')
    await kiosk.press(order())
    await stage(kiosk, 'printed')
  })
})

describe('a lost answer', () => {
  it('is asked for again with the same name: one ticket', async () => {
    const kiosk = await openLiveKiosk()
    hall.faults.loseAnswers = 1
    await kiosk.press(order())
    hall.dropClients()
    await stage(kiosk, 'printed')
    expect(hall.tickets()).toHaveLength(1)
    expect(printer.printed).toHaveLength(1)
  })

  it('from a server in trouble is asked for again until it can', async () => {
    const kiosk = await openLiveKiosk()
    hall.faults.refuse.push('storage-failed')
    await kiosk.press(order())
    await stage(kiosk, 'printed')
    expect(hall.tickets()).toHaveLength(1)
  })

  it('is told to the visitor when it takes long', async () => {
    const kiosk = await openLiveKiosk()
    hall.faults.delayMs = 3500
    await kiosk.press(order())
    expect(kiosk.state().press).toMatchObject({ stage: 'issuing', slow: false })
    await until('it is slow', () => kiosk.state().press.stage === 'issuing' && 'slow' in kiosk.state().press)
    await until('said slow', () => (kiosk.state().press as { slow?: boolean }).slow === true)
    await stage(kiosk, 'printed')
  })
})

describe('a server that has stopped while everything stays connected', () => {
  it('holds nobody: the visitor is let go, and what comes later makes no ticket [Q20]', async () => {
    const kiosk = await openLiveKiosk({ letGoMs: 600 })
    hall.freeze()
    const one = order()
    await kiosk.press(one)
    await stage(kiosk, 'unanswered')
    await kiosk.leave(one)
    expect(kiosk.state().press.stage).toBe('idle')
    hall.thaw()
    await until('the old press is settled', () => readPresses(folder).get(one.pressId)?.refusal)
    expect(readPresses(folder).get(one.pressId)?.refusal?.code).toBe('too-late')
    expect(hall.tickets()).toEqual([])
    await kiosk.press(order())
    await stage(kiosk, 'printed')
    expect(hall.tickets()).toHaveLength(1)
  })

  it('and had made the ticket before: it is printed for whoever still stands there', async () => {
    const kiosk = await openLiveKiosk({ letGoMs: 400 })
    hall.faults.loseAnswers = 1
    await kiosk.press(order())
    await stage(kiosk, 'unanswered')
    await stage(kiosk, 'printed')
    expect(hall.tickets()).toHaveLength(1)
  })

  it('and had made the ticket before: nothing is printed behind a visitor who has left', async () => {
    const kiosk = await openLiveKiosk({ letGoMs: 400 })
    hall.faults.loseAnswers = 1
    const one = order()
    await kiosk.press(one)
    await stage(kiosk, 'unanswered')
    await kiosk.leave(one)
    await until('the server knows', () => paperOf('A001') === 'not-printed')
    expect(printer.printed).toEqual([])
  })

  it('is admitted at once where the connection is gone: the press is kept here', async () => {
    const kiosk = await openLiveKiosk()
    hall.faults.loseCommands = 1
    hall.faults.loseAnswers = 1
    await kiosk.press(order())
    hall.freeze()
    await until('the link is stale', () => kiosk.state().link === 'stale')
    expect(kiosk.state().press).toMatchObject({ stage: 'issuing', slow: true })
    hall.thaw()
  })
})

describe('what stands in the way', () => {
  it('is told to the staff before the screen says so', async () => {
    const kiosk = await openLiveKiosk()
    await until('told', () => kiosk.state().staffTold)
    hall.faults.loseStatus = true
    printer.become('paper-out', false)
    expect(kiosk.state()).toMatchObject({ staffTold: false, printer: { state: 'paper-out' } })
    hall.faults.loseStatus = false
    hall.dropClients()
    await until('told', () => kiosk.state().staffTold)
  })

  it('is a screen that broke off, too', async () => {
    const kiosk = await openLiveKiosk()
    await kiosk.screenFailed({ detail: 'TypeError: x is undefined' })
    await until('the staff know', () => hall.heard.troubles.length > 0)
    expect(hall.heard.troubles).toMatchObject([
      { code: 'screen-failed', detail: 'TypeError: x is undefined' },
    ])
  })

  it('sends people to another kiosk only where there is one', async () => {
    const kiosk = await openLiveKiosk()
    expect(kiosk.state().otherKiosks).toBe(0)
    hall.tellOthers(2)
    await until('it knows', () => kiosk.state().otherKiosks === 2)
    hall.tellOthers(0)
    await until('it knows', () => kiosk.state().otherKiosks === 0)
  })
})

describe('a kiosk that starts again', () => {
  it('finishes the press that was on its way: the ticket is printed once', async () => {
    const before = await openLiveKiosk()
    hall.faults.loseAnswers = 1
    await before.press(order())
    await until('the server has it', () => hall.tickets().length === 1)
    await before.stop()
    expect(printer.printed).toEqual([])
    const after = await openKiosk()
    await stage(after, 'printed')
    await until('the server knows', () => paperOf('A001') === 'printed')
    expect(hall.tickets()).toHaveLength(1)
    expect(printer.printed).toHaveLength(1)
  })

  it('makes no ticket for a visitor who has left', async () => {
    pressedBefore(STILL_HERE_MS)
    const kiosk = await openLiveKiosk()
    await kiosk.press(order({ service: 'B' }))
    await stage(kiosk, 'printed')
    await until('the old press is settled', () =>
      [...readPresses(folder).values()].every(v => v.refusal || v.ticket),
    )
    expect(hall.tickets().map(ticket => ticket.number)).toEqual(['B001'])
  })

  it('does not print for a visitor who has left, and says so', async () => {
    const before = await openLiveKiosk()
    hall.faults.loseAnswers = 1
    const pressed = order()
    await before.press(pressed)
    await until('the server has it', () => hall.tickets().length === 1)
    await before.stop()
    passWhileOff(STILL_HERE_MS)
    const kiosk = await openKiosk()
    await until('the server knows', () => paperOf('A001') === 'not-printed')
    expect(kiosk.state().press.stage).toBe('idle')
    expect(printer.printed).toEqual([])
  })

  it('forgets a press that nobody answered all day: no ticket without its visitor', async () => {
    pressedBefore(ASKED_FOR_MS)
    const kiosk = await openLiveKiosk()
    await kiosk.press(order({ service: 'B' }))
    await stage(kiosk, 'printed')
    expect(hall.tickets().map(ticket => ticket.number)).toEqual(['B001'])
  })

  it('sends the reports that were not heard', async () => {
    const before = await openLiveKiosk()
    printer.script.push('hold')
    await before.press(order())
    await stage(before, 'printing')
    hall.faults.loseCommands = 1
    printer.release()
    await stage(before, 'printed')
    await until('the report was lost', () => hall.faults.loseCommands === 0)
    await before.stop()
    expect(paperOf('A001')).toBe('pending')
    await openKiosk()
    await until('the server knows', () => paperOf('A001') === 'printed')
    expect(printer.printed).toHaveLength(1)
  })
})

describe('paper that failed', () => {
  it('is said, and printed again as a copy where some of it may exist', async () => {
    const kiosk = await openLiveKiosk()
    printer.script.push({ outcome: 'unknown', reason: 'no-confirmation', partial: true })
    const one = order()
    await kiosk.press(one)
    expect(await stage(kiosk, 'uncertain')).toMatchObject({ ticket: { number: 'A001' }, canReprint: true })
    await until('the server knows', () => paperOf('A001') === 'unknown')
    expect(await kiosk.reprint(one)).toEqual({ ok: true })
    expect(await stage(kiosk, 'printed')).toMatchObject({ copy: true })
    expect(printer.printed).toMatchObject([{ copy: true }])
    await until('the server knows', () => paperOf('A001') === 'printed')
    expect(hall.heard.reports.map(({ event }) => event)).toEqual(['ticket:print-failed', 'ticket:printed'])
  })

  it('of which nothing exists is printed again as the original', async () => {
    const kiosk = await openLiveKiosk()
    printer.script.push({ outcome: 'not-printed', reason: 'paper-out', partial: false })
    const one = order()
    await kiosk.press(one)
    printer.become('paper-out', false)
    expect(await stage(kiosk, 'not-printed')).toMatchObject({ canReprint: false })
    expect(await kiosk.reprint(one)).toMatchObject({ error: { code: 'no-reprint' } })
    printer.become('ready', true)
    await until('it may be printed again', () => (kiosk.state().press as { canReprint?: boolean }).canReprint)
    await kiosk.reprint(one)
    await stage(kiosk, 'printed')
    expect(printer.printed).toMatchObject([{ copy: false }])
  })

  it('that comes out after all is known as printed', async () => {
    const kiosk = await openLiveKiosk()
    printer.script.push({ outcome: 'unknown', reason: 'paper-out', partial: true })
    const one = order()
    await kiosk.press(one)
    await stage(kiosk, 'uncertain')
    kiosk.paperResolved({
      ...{ id: one.pressId, outcome: 'printed', reason: 'confirmed', partial: false, attempt: 1 },
      ...{ copy: false, detail: 'The printer said that it has finished.' },
    })
    await stage(kiosk, 'printed')
    await until('the server knows', () => paperOf('A001') === 'printed')
  })
})

describe('the server', () => {
  it('hears how the printer is: on each connection and after each change', async () => {
    await openLiveKiosk()
    await until('ready', () => hall.heard.printers.at(-1)?.state === 'ready')
    printer.become('paper-low', true)
    await until('paper low', () => hall.heard.printers.at(-1)?.state === 'paper-low')
    const before = hall.heard.printers.length
    hall.dropClients()
    await until('told again', () => hall.heard.printers.length > before)
    expect(hall.heard.printers.at(-1)).toMatchObject({ state: 'paper-low', canPrint: true, url: 'virtual:' })
  })

  it('that refuses the token is said to have', async () => {
    hall.faults.refuseToken = 'token-revoked'
    const kiosk = await openKiosk()
    await until('refused', () => kiosk.state().link === 'refused')
    expect(await kiosk.press(order())).toMatchObject({ error: { code: 'no-server' } })
  })
})
