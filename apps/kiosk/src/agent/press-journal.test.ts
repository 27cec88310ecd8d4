import { spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPressJournal } from './press-journal.ts'
import type { VisitEvent } from './visit.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'journal-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const pressed = (at = Date.now()): VisitEvent => {
  const pressId = crypto.randomUUID()
  return {
    type: 'pressed',
    pressId,
    at,
    order: { pressId, service: 'A', priorityReason: null, language: 'id' },
  }
}
const file = () => path.join(folder, 'presses.jsonl')

test('what was appended is there again', () => {
  const before = openPressJournal(folder, 0)
  const event = pressed()
  const visit = before.append(event)
  before.close()
  const after = openPressJournal(folder, 0)
  expect([...after.visits]).toEqual([[event.pressId, visit]])
  after.close()
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

test('a file that is no journal is named, and not touched', () => {
  writeFileSync(file(), 'shopping list\n')
  expect(() => openPressJournal(folder, 0)).toThrow(/presses\.jsonl, line 1/)
  expect(readFileSync(file(), 'utf8')).toBe('shopping list\n')
})

test('nothing that was written is lost when the kiosk is killed at any moment', async () => {
  const writer = path.join(import.meta.dirname, '../testing/write-presses.ts')
  const told: string[] = []
  for (let round = 0; round < 5; round++) {
    const process_ = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    const lines = createInterface(process_.stdout)
    const killAt = told.length + 20 + round * 37
    lines.on('line', pressId => {
      told.push(pressId)
      if (told.length === killAt) process_.kill('SIGKILL')
    })
    await new Promise(resolve => lines.on('close', resolve))
  }
  const journal = openPressJournal(folder, 0)
  expect(told.length).toBeGreaterThan(100)
  expect(told.filter(pressId => !journal.visits.has(pressId))).toEqual([])
  journal.close()
})
