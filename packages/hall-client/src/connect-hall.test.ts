import { expect, test } from 'vitest'
import { inHall, linkTo, until, untilLive } from '../virtual/in-hall.ts'
import { keptSince } from '../virtual/kept-time.ts'

test('a snapshot, then changes, each as the server has it', async () => {
  const hall = await inHall()
  const link = linkTo(hall, '/display')
  expect(link.state()).toMatchObject({ status: 'connecting', snapshot: null })
  await untilLive(link)
  expect(link.state().snapshot).toMatchObject({ seq: hall.snapshot().seq, calls: [] })

  let told = 0
  link.subscribe(() => {
    told += 1
  })
  hall.call('A012', 3)
  await until(() => expect(link.state().snapshot?.calls).toMatchObject([{ number: 'A012', booth: 3 }]))
  expect(link.state().snapshot?.booths[2]?.ticket?.number).toBe('A012')
  expect(told).toBe(1)
})

test('a change that was lost is noticed at the next one, and the state is asked for again', async () => {
  const hall = await inHall({ heartbeatMs: 60_000 })
  const link = linkTo(hall, '/display')
  await untilLive(link)
  hall.faults.losesChanges = true
  hall.call('A012', 3)
  hall.faults.losesChanges = false
  hall.call('B004', 2)
  await until(() => expect(link.state().snapshot).toMatchObject({ seq: hall.snapshot().seq }))
  expect(link.state().snapshot?.calls.map(call => call.number)).toEqual(['A012', 'B004'])
  expect(hall.received.filter(({ event }) => event === 'hall:resync')).toHaveLength(1)
})

test('a change that was lost is noticed at the next heartbeat', async () => {
  const hall = await inHall()
  const link = linkTo(hall, '/display')
  await untilLive(link)
  hall.faults.losesChanges = true
  hall.call('A012', 3)
  await until(() => expect(link.state().snapshot?.calls).toHaveLength(1))
})

test('a link that cannot mend its gap goes stale, heartbeats or not', async () => {
  const hall = await inHall()
  const link = linkTo(hall, '/display', { staleAfterMs: 300 })
  await untilLive(link)
  hall.faults.losesChanges = true
  hall.faults.losesResyncs = true
  hall.call('A012', 3)
  await until(() => expect(link.state().status).toBe('stale'))
})

test('the hall opens and closes with the heartbeat', async () => {
  const hall = await inHall()
  const link = linkTo(hall, '/display')
  await untilLive(link)
  const { snapshot } = link.state()
  await until(() => expect(hall.connected()).toBe(1))
  expect(link.state().snapshot).toBe(snapshot)
  hall.become({ ...hall.snapshot(), hall: { ...hall.snapshot().hall, open: false } })
  await until(() => expect(link.state().snapshot?.hall.open).toBe(false))
})

test('five seconds of silence are stale, and the next word is live again', async () => {
  const hall = await inHall()
  const link = linkTo(hall, '/display')
  await untilLive(link)
  hall.faults.silent = true
  const silentSince = performance.now()
  const kept = keptSince()
  hall.call('A012', 3)
  await until(() => expect(link.state().status).toBe('stale'))
  expect(performance.now() - silentSince).toBeGreaterThan(4500)
  expect(kept()).toBeLessThan(7000)
  expect(link.state().snapshot?.calls).toEqual([])
  hall.faults.silent = false
  await until(() => expect(link.state()).toMatchObject({ status: 'live', snapshot: { calls: [{}] } }))
})

test('a connection that stays silent is dialled anew', async () => {
  const hall = await inHall()
  const link = linkTo(hall, '/display', { staleAfterMs: 200 })
  await untilLive(link)
  hall.faults.silent = true
  await until(() => expect(hall.dialled()).toBeGreaterThan(1))
  hall.faults.silent = false
  await untilLive(link)
})

test('a server that was killed and started again is found within two seconds, with its right state', async () => {
  const hall = await inHall()
  const link = linkTo(hall, '/display')
  await untilLive(link)
  await hall.stop()
  const { promise: shown, resolve } = Promise.withResolvers<void>()
  hall.call('A012', 3)
  link.subscribe(() => link.state().snapshot?.calls.length === 1 && resolve())
  await hall.start()
  const kept = keptSince()
  await shown
  expect(kept()).toBeLessThan(2000)
  expect(link.state().status).toBe('live')
})

test('a server that was started on other data is believed, whatever its sequence number', async () => {
  const hall = await inHall()
  const link = linkTo(hall, '/display')
  await untilLive(link)
  hall.call('A012', 3)
  await until(() => expect(link.state().snapshot?.calls).toHaveLength(1))
  hall.become({ ...hall.snapshot(), seq: 1, calls: [] })
  await until(() => expect(link.state().snapshot).toMatchObject({ seq: 1, calls: [] }))
})

test('each new connection is told, the present one at once, so that a device reports itself again', async () => {
  const hall = await inHall()
  const link = linkTo(hall, '/display')
  await untilLive(link)
  // The last answer may be on its way when the test ends.
  link.onConnect(() => void link.send('display:status', { panels: [] }).catch(() => {}))
  await until(() => expect(hall.received).toHaveLength(1))
  await hall.stop()
  await hall.start()
  await until(() => expect(hall.received).toHaveLength(2))
})

test('the clock is the server’s', async () => {
  const hall = await inHall({ heartbeatMs: 60_000 })
  const link = linkTo(hall, '/display')
  await untilLive(link)
  expect(Math.abs(link.now() - Date.now())).toBeLessThan(500)
})

test('what goes wrong in a listener is a line in the log: the others hear it, and the link goes on', async () => {
  const hall = await inHall()
  const failed: string[] = []
  const log = { error: ({ err }: { err: unknown }, sentence: string) => failed.push(`${sentence} ${err}`) }
  const link = linkTo(hall, '/display', { log, staleAfterMs: 300 })
  const breakDown = () => {
    throw new Error('No.')
  }
  const heard: string[] = []
  link.onConnect(breakDown)
  link.onConnect(() => heard.push('connected'))
  link.subscribe(breakDown)
  link.onCall(breakDown)
  link.onCall(({ number }) => heard.push(number))
  await untilLive(link)
  hall.call('A012', 3)
  await until(() => expect(heard).toEqual(['connected', 'A012']))
  expect(failed.sort()).toEqual([
    'A call could not be shown. Error: No.',
    'The hall could not be told what a new connection tells it. Error: No.',
    'What follows a change of the hall could not be done. Error: No.',
  ])
  // Its own look at the time told a listener that breaks down, and is not over.
  hall.faults.losesChanges = true
  hall.faults.losesResyncs = true
  hall.call('B004', 2)
  await until(() => expect(link.state().status).toBe('stale'))
})

test('what cannot be taken in is a line in the log, and the next word is', async () => {
  const hall = await inHall()
  const failed: string[] = []
  const link = linkTo(hall, '/display', { log: { error: (_, sentence) => failed.push(sentence) } })
  await untilLive(link)
  hall.say('hall:event', null)
  await until(() => expect(failed).toEqual(['What the hall said could not be taken in.']))
  hall.call('A012', 3)
  await until(() => expect(link.state().snapshot?.calls).toHaveLength(1))
})
