import { expect, test } from 'vitest'
import { inHall, linkTo, until, untilLive } from '../virtual/in-hall.ts'

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

test('a call during a short break is told after it, and the calls before it are not told again', async () => {
  const { hall, link, told } = await listening()
  hall.call('A002', 1)
  await until(() => expect(told).toEqual(['A002']))
  await hall.stop()
  hall.call('A003', 2)
  hall.call('A004', 3, { at: secondsAgo(11) })
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

test('a listener that left is told no more', async () => {
  const { hall, link, told } = await listening()
  const leave = link.onCall(() => told.push('left'))
  leave()
  hall.call('A002', 1)
  await until(() => expect(told).toEqual(['A002']))
})
