import { spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { mountSmallDisk, whyNoSmallDisks } from '@antrean/journal/virtual'
import type { IssuedTicket } from '@antrean/queue-core/contract'
import { newTicketNames } from '@antrean/ticket-names'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { openPressJournal } from './press-journal.ts'
import { nextStep, reportsDue, type VisitEvent } from './visit.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'journal-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const pressed = (at = Date.now()): Extract<VisitEvent, { type: 'pressed' }> => {
  const pressId = crypto.randomUUID()
  return {
    type: 'pressed',
    pressId,
    at,
    order: { pressId, service: 'A', priorityReason: null, language: 'id' },
    names: newTicketNames(at),
  }
}
const file = () => path.join(folder, 'presses.jsonl')

test('what was appended is there again', () => {
  const before = openPressJournal(folder, 0)
  const event = pressed()
  const done = before.append(event)
  before.close()
  const after = openPressJournal(folder, 0)
  expect([...after.visits]).toEqual([[event.pressId, done.ok && done.visit]])
  after.close()
})

test('a press of an earlier release, which made no names for its ticket, is one like any other', () => {
  const { names: _, ...old } = pressed()
  writeFileSync(file(), `${JSON.stringify(old)}\n`)
  const journal = openPressJournal(folder, 0)
  expect(journal.visits.get(old.pressId)).toMatchObject({ order: old.order, names: undefined })
  journal.close()
})

test('visits that are over are left out at the next start', () => {
  const before = openPressJournal(folder, 0)
  const over = pressed()
  before.append(over)
  before.append({ ...over, type: 'refused', error: { code: 'hall-closed', message: 'Closed.' } })
  before.append({ ...over, type: 'left' })
  const open = pressed()
  before.append(open)
  before.close()
  const after = openPressJournal(folder, 0)
  expect([...after.visits.keys()]).toEqual([open.pressId])
  expect(readFileSync(file(), 'utf8').trim().split('\n')).toHaveLength(1)
  after.close()
})

test('a line cut short is taken away; the ones before it stay', () => {
  const before = openPressJournal(folder, 0)
  const event = pressed()
  before.append(event)
  before.close()
  appendFileSync(file(), JSON.stringify(pressed()).slice(0, 40))
  const after = openPressJournal(folder, 0)
  expect([...after.visits.keys()]).toEqual([event.pressId])
  const next = pressed()
  after.append(next)
  after.close()
  const third = openPressJournal(folder, 0)
  expect([...third.visits.keys()]).toEqual([event.pressId, next.pressId])
  third.close()
})

test('a file that is no journal is set aside and told, and the kiosk starts', () => {
  writeFileSync(file(), 'shopping list\n')
  const told: string[] = []
  const journal = openPressJournal(folder, 0, news => told.push(news))
  const event = pressed()
  expect(journal.append(event)).toMatchObject({ ok: true })
  journal.close()
  expect(told).toEqual([expect.stringMatching(/presses\.jsonl: 1 damaged piece.*presses\.jsonl\.aside/)])
  expect(readFileSync(`${file()}.aside`, 'utf8')).toBe('shopping list\n')
  expect([...openPressJournal(folder, 0).visits.keys()]).toEqual([event.pressId])
})

const ISSUED: Omit<IssuedTicket, 'id'> = {
  ...{ number: 'A001', service: 'A', priority: 'normal', priorityReason: null, language: 'id' },
  ...{ state: 'waiting', paper: 'pending', issuedAt: '2026-08-03T01:00:00.000Z', rank: 1, ahead: 0 },
  ...{ callBy: '2026-08-03T01:05:00.000Z', calledAt: null, firstCalledAt: null, servingAt: null },
  ...{ endedAt: null, booth: null, calls: 0, transfers: 0, expectedWaitSeconds: null },
  url: 'http://127.0.0.1/t/1',
}

/** Everything that can happen to one visit. */
function wholeVisit(): VisitEvent[] {
  const first = pressed()
  const { pressId, at } = first
  const ticket = { ...ISSUED, id: crypto.randomUUID() }
  const [report, second] = [crypto.randomUUID(), crypto.randomUUID()]
  const known = { type: 'paper-known', pressId, at, partial: true, detail: '' } as const
  return [
    first,
    { type: 'answered', pressId, at, ticket },
    { type: 'print-started', pressId, at },
    { ...known, outcome: 'unknown', reportId: report },
    { type: 'reported', pressId, at, reportId: report },
    { type: 'reprint-asked', pressId, at, copy: true },
    { type: 'print-started', pressId, at },
    { ...known, outcome: 'printed', reportId: second },
    { type: 'left', pressId, at },
  ]
}

test('whichever lines are lost, the kiosk starts and knows what to do about each press', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 18, maxLength: 18 }), isThere => {
      const lines = [...wholeVisit(), ...wholeVisit()].filter((_, i) => isThere[i])
      writeFileSync(file(), lines.map(line => `${JSON.stringify(line)}\n`).join(''))
      const journal = openPressJournal(folder, Date.now())
      for (const visit of journal.visits.values()) {
        nextStep(visit, Date.now())
        reportsDue(visit)
      }
      const begun = lines.filter(({ type }) => type === 'pressed')
      expect(journal.visits.size).toBeLessThanOrEqual(begun.length)
      journal.close()
    }),
    { numRuns: 60 },
  )
})

test('a line of a newer release stays while the presses around it come and go', () => {
  const newer = { type: 'weighed', pressId: crypto.randomUUID(), at: 1, grams: 3 }
  writeFileSync(file(), `${JSON.stringify(newer)}\n`)
  for (let round = 0; round < 2; round++) {
    const journal = openPressJournal(folder, 0)
    const event = pressed()
    journal.append(event)
    journal.append({ ...event, type: 'refused', error: { code: 'hall-closed', message: 'Closed.' } })
    journal.append({ ...event, type: 'left' })
    journal.close()
  }
  openPressJournal(folder, 0).close()
  expect(readFileSync(file(), 'utf8')).toBe(`${JSON.stringify(newer)}\n`)
})

const noSmallDisks = whyNoSmallDisks()
if (noSmallDisks) console.warn(noSmallDisks)

test.skipIf(noSmallDisks !== null)(
  'a full disk is an answer; forty open presses outlive it, and a start',
  () => {
    const disk = mountSmallDisk('an ext4 with blocks of 1 kB')
    onTestFinished(() => disk.unmount())
    const journal = openPressJournal(disk.folder, 0)
    expect(journal.diskTrouble()).toBeNull()
    const open = Array.from({ length: 40 }, () => pressed())
    for (const event of open) expect(journal.append(event).ok).toBe(true)
    const over = pressed()
    journal.append(over)
    journal.append({ ...over, type: 'refused', error: { code: 'hall-closed', message: 'Closed.' } })
    journal.append({ ...over, type: 'left' })
    disk.fill(0)
    expect(journal.diskTrouble()).toMatchObject({ code: 'disk-full' })
    const refused = []
    for (let tries = 0; tries < 8; tries++) {
      const event = pressed()
      if (journal.append(event).ok) open.push(event)
      else refused.push(event)
    }
    expect(refused.length).toBeGreaterThan(1)
    journal.close()
    const again = openPressJournal(disk.folder, 0)
    expect([...again.visits.keys()]).toEqual(open.map(({ pressId }) => pressId))
    disk.empty()
    expect(again.diskTrouble()).toBeNull()
    expect(again.append(pressed()).ok).toBe(true)
    again.close()
  },
)

test('nothing that was written is lost when the kiosk is killed at any moment', async () => {
  const writer = path.join(import.meta.dirname, '../testing/write-presses.ts')
  const told: string[] = []
  for (let round = 0; round < 5; round++) {
    const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    const lines = createInterface(child.stdout)
    const killAt = told.length + 20 + round * 37
    lines.on('line', pressId => {
      told.push(pressId)
      if (told.length === killAt) child.kill('SIGKILL')
    })
    await new Promise(resolve => lines.on('close', resolve))
  }
  const journal = openPressJournal(folder, 0)
  expect(told.length).toBeGreaterThan(100)
  expect(told.filter(pressId => !journal.visits.has(pressId))).toEqual([])
  journal.close()
})
