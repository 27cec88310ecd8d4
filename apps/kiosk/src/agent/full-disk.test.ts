import { rmSync } from 'node:fs'
import path from 'node:path'
import { connectHall } from '@antrean/hall-client'
import { mountSmallDisk, whyNoSmallDisks } from '@antrean/journal/virtual'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openVirtualHall, type VirtualHall } from '../../virtual/hall.ts'
import { scriptedPrinter } from '../../virtual/scripted-printer.ts'
import { until } from '../testing/until.ts'
import { watchDisk } from './disk-room.ts'
import { startAgent } from './kiosk-agent.ts'
import { openPressJournal, type PressJournal, readPresses } from './press-journal.ts'
import { openStandards } from './standards.ts'

const whyNot = whyNoSmallDisks()
if (whyNot) console.warn(whyNot)
const disk = whyNot === null ? mountSmallDisk({ tmpfs: 128 }) : null

describe.skipIf(disk === null)('a kiosk whose disk is full (needs root, to mount one)', () => {
  let hall: VirtualHall
  let printer: ReturnType<typeof scriptedPrinter>
  let close: () => Promise<void>
  let journal: PressJournal
  let kiosk: ReturnType<typeof startAgent>
  beforeAll(async () => {
    hall = await openVirtualHall()
  })
  afterAll(async () => {
    await hall.close()
    disk?.unmount()
  })
  beforeEach(async () => {
    printer = scriptedPrinter()
    const folder = disk!.folder
    const link = connectHall({ url: hall.url, namespace: '/kiosk', token: 'a-token' })
    journal = openPressJournal(folder, Date.now())
    const log = pino({ level: 'silent' })
    const room = watchDisk(journal, log, 30)
    const readStandard = openStandards(hall.url)
    kiosk = startAgent({
      hall: link,
      printer,
      printerUrl: 'virtual:',
      journal,
      disk: room,
      log,
      readStandard,
    })
    close = async () => {
      disk!.empty()
      hall.faults.delayMs = 0
      await kiosk.stop()
      room.close()
      link.close()
      journal.close()
      rmSync(path.join(disk!.folder, 'presses.jsonl'))
    }
    await until('the kiosk is live', () => kiosk.state().link === 'live')
  })
  afterEach(() => close())

  const order = () => ({
    ...{ pressId: crypto.randomUUID(), service: 'A', priorityReason: null },
    language: 'id' as const,
  })
  const stage = (wanted: string) => until(`it is ${wanted}`, () => kiosk.state().press.stage === wanted)
  const tickets = () => hall.tickets().length
  const fill = async () => {
    disk!.fill(0)
    // The journal's last page may still have room for a line.
    const [pressId] = [...journal.visits.keys()]
    const filler = {
      type: 'reported',
      pressId: pressId!,
      at: Date.now(),
      reportId: crypto.randomUUID(),
    } as const
    while (pressId && journal.append(filler).ok);
    await until('it knows', () => !kiosk.state().canStore)
  }

  it('says so before anybody presses, tells the staff, and comes back by itself', async () => {
    const before = tickets()
    hall.faults.loseStatus = true
    await fill()
    expect(kiosk.state()).toMatchObject({ staffTold: false, press: { stage: 'idle' } })
    hall.faults.loseStatus = false
    hall.dropClients()
    await until('the staff are told', () => kiosk.state().staffTold)
    expect(hall.heard.troubles).toMatchObject([{ code: 'disk-full' }])
    expect(await kiosk.press(order())).toMatchObject({ error: { code: 'storage-failed' } })
    expect(tickets()).toBe(before)
    disk!.empty()
    await until('it can store', () => kiosk.state().canStore)
    await until('the staff are told', () => hall.heard.troubles.length === 0)
    await kiosk.press(order())
    await stage('printed')
  })

  it('refuses the press that finds it full, and has taken none', async () => {
    const before = tickets()
    disk!.fill(0)
    const answer = await kiosk.press(order())
    // A page that was begun may have room for one line; then it is a press like any other.
    if (!answer.ok) {
      expect(answer.error.code).toBe('storage-failed')
      expect(kiosk.state()).toMatchObject({ canStore: false, press: { stage: 'idle' } })
      expect(tickets()).toBe(before)
    }
  })

  it('shows the number that it has got, lets its visitor go, and prints nothing behind them', async () => {
    hall.faults.delayMs = 300
    const one = order()
    await kiosk.press(one)
    await fill()
    await stage('not-printed')
    expect(kiosk.state().press).toMatchObject({ canReprint: false, ticket: { service: 'A' } })
    expect(await kiosk.leave(one)).toEqual({ ok: true })
    expect(kiosk.state().press.stage).toBe('idle')
    disk!.empty()
    await until('all is written', () => readPresses(disk!.folder).get(one.pressId)?.left)
    await until('it is told', () =>
      hall.heard.reports.some(({ payload }) => payload.outcome === 'not-printed'),
    )
    expect(printer.printed).toEqual([])
  })

  it('prints the ticket of a visitor who is still there as soon as there is room', async () => {
    hall.faults.delayMs = 300
    await kiosk.press(order())
    await fill()
    await stage('not-printed')
    disk!.empty()
    await stage('printed')
    expect(printer.printed).toHaveLength(1)
  })

  it('knows what the printer said while nothing could be stored, and prints no second one', async () => {
    printer.script.push('hold')
    const one = order()
    await kiosk.press(one)
    await stage('printing')
    await fill()
    await stage('uncertain')
    printer.release()
    await stage('printed')
    await kiosk.leave(one)
    disk!.empty()
    await until('it is written', () => readPresses(disk!.folder).get(one.pressId)?.papers[0]?.known)
    expect(printer.printed).toHaveLength(1)
  })
})
