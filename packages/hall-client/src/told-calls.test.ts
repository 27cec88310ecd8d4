import { referenceHall } from '@antrean/queue-core'
import { expect, test } from 'vitest'
import { inHall, linkTo, until, untilLive } from '../virtual/in-hall.ts'
import { morning } from '../virtual/morning.ts'

const hallOf = (booths: number) => ({
  ...referenceHall,
  booths: Array.from({ length: booths }, (_, i) => ({ number: i + 1, services: ['A'] })),
})
const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString()

async function listening() {
  const hall = await inHall()
  hall.call('A001', 1)
  const link = linkTo(hall, '/display')
  const told: string[] = []
  link.onCall(call => told.push(`${call.number}${call.recall ? ' again' : ''}`))
  await untilLive(link)
  return { hall, link, told }
}

test('calls before the first snapshot are the past; each one after it is told once, and so is each recall', async () => {
  const { hall, link, told } = await listening()
  expect(told).toEqual([])
  hall.call('A002', 1)
  hall.call('A003', 2)
  hall.call('A003', 2, { recall: true })
  await until(() => expect(link.state().snapshot?.seq).toBe(hall.snapshot().seq))
  expect(told).toEqual(['A002', 'A003', 'A003 again'])
})

test('a recall in the very millisecond of its call is told too', async () => {
  const { hall, told } = await listening()
  const at = new Date().toISOString()
  hall.call('A002', 1, { at })
  hall.call('A002', 1, { at, recall: true })
  await until(() => expect(told).toEqual(['A002', 'A002 again']))
})

test('a call during a short break is told after it, and the calls before it are not told again', async () => {
  const { hall, link, told } = await listening()
  hall.call('A002', 1)
  await until(() => expect(told).toEqual(['A002']))
  await hall.stop()
  hall.call('A003', 2)
  hall.call('A004', 3, { at: secondsAgo(61) })
  await hall.start()
  await until(() => expect(link.state().snapshot?.calls).toHaveLength(4))
  expect(told).toEqual(['A002', 'A003'])
})

test('a call found by a resync is told once', async () => {
  const { hall, told } = await listening()
  hall.faults.losesChanges = true
  hall.call('A002', 1)
  await until(() => expect(told).toEqual(['A002']))
  hall.faults.losesChanges = false
  hall.call('A003', 1)
  await until(() => expect(told).toEqual(['A002', 'A003']))
})

test('a server that began anew has its calls told, though their numbers are lower', async () => {
  const { hall, link, told } = await listening()
  hall.become({ ...hall.snapshot(), seq: 2, calls: [{ ...hall.snapshot().calls[0]!, seq: 2 }] })
  await until(() => expect(link.state().snapshot?.seq).toBe(2))
  expect(told).toEqual([])
  hall.call('A002', 1)
  await until(() => expect(told).toEqual(['A002']))
})

test('whatever many calls come at once, each is told, in the order of the calls', async () => {
  const snapshot = morning(hallOf(25))
  const hall = await inHall({ snapshot })
  const link = linkTo(hall, '/display')
  const told: string[] = []
  link.onCall(call => told.push(call.number))
  await untilLive(link)
  const at = new Date().toISOString()
  const numbers = snapshot.booths.map(({ number }) => `A${String(100 - number).padStart(3, '0')}`)
  hall.change({
    booths: snapshot.booths.map((booth, i) => ({
      ...booth,
      ticket: { number: numbers[i]!, service: 'A', state: 'called', calledAt: at },
    })),
    calls: numbers.map((number, i) => ({
      seq: 40 + i,
      number,
      service: 'A',
      booth: i + 1,
      at,
      recall: false,
    })),
  })
  await until(() => expect(told).toEqual(numbers))
})

test('a call whose visitor has come or gone while the link was down is not told', async () => {
  const { hall, told } = await listening()
  await hall.stop()
  hall.call('A002', 1)
  hall.booth(1, { ticket: { ...hall.snapshot().booths[0]!.ticket!, state: 'serving' } })
  hall.call('A003', 2)
  hall.booth(2, { ticket: null })
  hall.call('A004', 3)
  await hall.start()
  await until(() => expect(told).toEqual(['A004']))
})

test('a machine that slept tells what is so now, and nothing that lay in a buffer', async () => {
  const { hall, link, told } = await listening()
  hall.faults.held = true
  hall.call('A002', 1)
  hall.booth(1, { ticket: null })
  hall.call('A003', 2)
  const fellAsleepAt = performance.now()
  await until(() => expect(performance.now() - fellAsleepAt).toBeGreaterThan(2500))
  hall.faults.held = false
  await until(() => expect(told).toEqual(['A003']))
  expect(link.state().snapshot?.seq).toBe(hall.snapshot().seq)
  hall.call('A004', 3)
  await until(() => expect(told).toEqual(['A003', 'A004']))
})

test('a listener that left is told no more', async () => {
  const { hall, link, told } = await listening()
  const leave = link.onCall(() => told.push('left'))
  leave()
  hall.call('A002', 1)
  await until(() => expect(told).toEqual(['A002']))
})
