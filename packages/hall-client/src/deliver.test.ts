import { expect, test } from 'vitest'
import { inHall, linkTo, until, untilLive } from '../virtual/in-hall.ts'
import type { VirtualHall } from '../virtual/virtual-hall.ts'

const commandIds = (hall: VirtualHall) => hall.received.map(({ payload }) => payload.commandId)

/** A hall whose every command is answered with the count of commands done. */
async function countingHall() {
  const hall = await inHall()
  let done = 0
  hall.answer = () => {
    done += 1
    return { ok: true, value: done }
  }
  return hall
}

test('a command is answered with its value, or with its refusal', async () => {
  const hall = await countingHall()
  const link = linkTo(hall, '/booth')
  expect(await link.send('booth:next', { booth: 3 })).toEqual({ ok: true, value: 1 })
  const refusal = { ok: false as const, error: { code: 'booth-paused' as const, message: 'Open it again.' } }
  hall.answer = () => refusal
  expect(await link.send('booth:next', { booth: 3 })).toEqual(refusal)
  expect(hall.received).toHaveLength(2)
})

test('after a lost answer the same command is sent again, and is answered as the first time', async () => {
  const hall = await countingHall()
  const link = linkTo(hall, '/booth')
  await untilLive(link)
  hall.faults.losesAnswers = 2
  expect(await link.send('booth:next', { booth: 3 }, { retryAfterMs: 100 })).toEqual({ ok: true, value: 1 })
  expect(commandIds(hall)).toHaveLength(3)
  expect(new Set(commandIds(hall)).size).toBe(1)
})

test('an answer that is to be lost is that of a command, not of a report or a question that came before', async () => {
  const hall = await countingHall()
  const link = linkTo(hall, '/kiosk')
  await untilLive(link)
  hall.faults.losesAnswers = 1
  const printer = { state: 'ready', canPrint: true } as const
  expect(await link.send('printer:status', { printer }, { retryAfterMs: 60_000 })).toMatchObject({ ok: true })
  // A change that was missed: the client asks for the whole state.
  hall.faults.losesChanges = true
  hall.call('A012', 3)
  hall.faults.losesChanges = false
  hall.call('A013', 3)
  await until(() => expect(link.state().snapshot?.seq).toBe(hall.snapshot().seq))
  expect(hall.faults.losesAnswers).toBe(1)
  expect(await link.send('ticket:issue', { service: 'A' }, { retryAfterMs: 100 })).toEqual({
    ok: true,
    value: 2,
  })
  const presses = hall.received.filter(({ event }) => event === 'ticket:issue')
  expect(presses).toHaveLength(2)
})

test('a server that is slower than the first wait is heard all the same', async () => {
  const hall = await countingHall()
  const link = linkTo(hall, '/booth')
  await untilLive(link)
  hall.faults.answersAfterMs = 300
  expect(await link.send('booth:next', { booth: 3 }, { retryAfterMs: 50 })).toEqual({ ok: true, value: 1 })
  expect(new Set(commandIds(hall)).size).toBe(1)
})

test('a caller names its command itself where it must survive a restart of the client', async () => {
  const hall = await countingHall()
  const commandId = '0198f3a0-0000-4000-8000-000000000001'
  const before = linkTo(hall, '/booth')
  await before.send('booth:next', { booth: 3 }, { commandId })
  const after = linkTo(hall, '/booth')
  expect(await after.send('booth:next', { booth: 3 }, { commandId })).toEqual({ ok: true, value: 1 })
})

test('a command given while the server is away is done when it is back', async () => {
  const hall = await countingHall()
  const link = linkTo(hall, '/booth')
  await untilLive(link)
  await hall.stop()
  const answer = link.send('booth:next', { booth: 3 })
  await hall.start()
  expect(await answer).toEqual({ ok: true, value: 1 })
})

test('a connection that breaks before the answer is not waited for', async () => {
  const hall = await countingHall()
  const link = linkTo(hall, '/booth')
  await untilLive(link)
  hall.faults.losesAnswers = 1
  const answer = link.send('booth:next', { booth: 3 }, { retryAfterMs: 60_000 })
  await until(() => expect(hall.received).toHaveLength(1))
  await hall.stop()
  await hall.start()
  expect(await answer).toEqual({ ok: true, value: 1 })
  expect(new Set(commandIds(hall)).size).toBe(1)
})

test('a server that shuts down did nothing: its successor is asked', async () => {
  const hall = await inHall()
  const link = linkTo(hall, '/booth')
  hall.answer = () => {
    hall.answer = () => ({ ok: true, value: 'done' })
    return { ok: false, error: { code: 'shutting-down', message: 'Try again in a moment.' } }
  }
  const answer = link.send('booth:next', { booth: 3 })
  await until(() => expect(hall.received).toHaveLength(1))
  await hall.stop()
  hall.forgetAnswers()
  await hall.start()
  expect(await answer).toEqual({ ok: true, value: 'done' })
})

test('abort is honoured at once, before and after the command left', async () => {
  const hall = await inHall()
  const link = linkTo(hall, '/booth')
  await untilLive(link)
  hall.faults.losesAnswers = 1
  const leaving = new AbortController()
  const left = link.send('booth:next', { booth: 3 }, { signal: leaving.signal, retryAfterMs: 60_000 })
  await until(() => expect(hall.received).toHaveLength(1))
  leaving.abort()
  await expect(left).rejects.toThrow('before booth:next was answered')

  await hall.stop()
  const waiting = new AbortController()
  const unsent = link.send('booth:next', { booth: 3 }, { signal: waiting.signal })
  waiting.abort()
  await expect(unsent).rejects.toThrow('before booth:next was answered')
  await expect(link.send('booth:next', { booth: 3 }, { signal: AbortSignal.abort() })).rejects.toThrow()
  await hall.start()
  await until(() => expect(hall.connected()).toBe(1))
  await link.send('booth:pause', { booth: 3 })
  expect(hall.received.map(({ event }) => event)).toEqual(['booth:next', 'booth:pause'])
})

test('a closed link ends what is pending and takes nothing more', async () => {
  const hall = await inHall()
  const link = linkTo(hall, '/booth')
  await untilLive(link)
  hall.faults.losesAnswers = Number.POSITIVE_INFINITY
  const pending = link.send('booth:next', { booth: 3 })
  await until(() => expect(hall.received).toHaveLength(1))
  link.close()
  await expect(pending).rejects.toThrow('closed')
  await expect(link.send('booth:next', { booth: 3 })).rejects.toThrow('closed')
  await until(() => expect(hall.connected()).toBe(0))
})

test('a link closed at once leaves no connection', async () => {
  const hall = await inHall()
  linkTo(hall, '/booth').close()
  const other = linkTo(hall, '/booth')
  await untilLive(other)
  expect(hall.connected()).toBe(1)
})

test('ten thousand commands leave nothing behind', async () => {
  const hall = await inHall({ heartbeatMs: 60_000 })
  const link = linkTo(hall, '/display')
  await untilLive(link)
  const { signal } = new AbortController()
  const held = () => process.memoryUsage().heapUsed
  const many = async () => {
    for (let i = 0; i < 5000; i++) await link.send('display:status', { panels: [] }, { signal })
    hall.received.length = 0
    hall.forgetAnswers()
    await collectGarbage()
    return held()
  }
  await many()
  const before = await many()
  expect((await many()) - before).toBeLessThan(2_000_000)
})

async function collectGarbage() {
  const { setFlagsFromString } = await import('node:v8')
  const { runInNewContext } = await import('node:vm')
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  for (let i = 0; i < 3; i++) {
    gc()
    await new Promise(resolve => setImmediate(resolve))
  }
}
