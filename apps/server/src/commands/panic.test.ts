/** A call for help over HTTP and sockets: who is told, who is not, and what is left of it. */
import type { HallChange } from '@antrean/queue-core'
import { io } from 'socket.io-client'
import { afterEach, expect, it } from 'vitest'
import { call } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'

let hall: TestServer
const ended: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end()
})
async function open(data?: string): Promise<void> {
  hall = await startTestServer(data === undefined ? {} : { data })
}
const post = (token: string, path: string, body: object = {}) =>
  call(hall.url, 'POST', `/api/v1/booths/${path}`, {
    ...{ token, body },
    headers: { 'idempotency-key': crypto.randomUUID() },
  })

function listen(namespace: string, token: string) {
  const socket = io(`${hall.url}${namespace}`, { auth: { token }, transports: ['websocket'], forceNew: true })
  ended.push(() => socket.close())
  const changes: HallChange[] = []
  socket.on('hall:event', (change: HallChange) => changes.push(change))
  return {
    changes,
    ready: new Promise<void>(resolve => socket.once('hall:snapshot', () => resolve())),
  }
}

it('[Q35] [Q36] [Q37] goes out to staff alone, is taken up by name, and ended with a word that is not in the log', async () => {
  await open()
  ended.push(() => hall.stop())
  const [sari, dewi] = [await hall.signIn('officer'), await hall.signIn('supervisor')]
  const [wall, desk] = [listen('/display', hall.tokens.display), listen('/booth', dewi)]
  await Promise.all([wall.ready, desk.ready])
  await post(sari, '1/open')
  expect(await post(sari, '1/panic')).toMatchObject({ status: 200, body: { panic: { by: 'sari' } } })
  expect((await post(sari, '1/panic/end', { word: 'Nothing' })).body.error.code).toBe('own-panic')
  expect((await post(dewi, '1/panic/take')).body.panic).toMatchObject({ by: 'sari', takenBy: 'dewi' })
  expect((await post(dewi, '1/panic/end', { word: '' })).status).toBe(400)
  const word = 'Somebody shouted, and left.'
  expect((await post(dewi, '1/panic/end', { word })).body).not.toHaveProperty('panic')
  expect((await post(dewi, '1/panic/take')).body.error.code).toBe('no-panic')

  const last = hall.server.hall.live.seq
  await expect.poll(() => desk.changes.at(-1)?.seq).toBe(last)
  await expect.poll(() => wall.changes.at(-1)?.seq).toBe(last)
  expect(desk.changes.flatMap(({ types }) => types)).toEqual(
    expect.arrayContaining(['PanicCalled', 'PanicTaken', 'PanicEnded']),
  )
  expect(desk.changes.some(({ booths }) => booths?.some(({ panic }) => panic?.takenBy === 'dewi'))).toBe(true)
  expect(JSON.stringify(wall.changes).toLowerCase()).not.toContain('panic')

  const events = [...hall.server.hall.store.log.after(0)].map(({ event }) => event)
  const its = events.filter(({ type }) => type.startsWith('Panic'))
  expect(its).toMatchObject(
    ['PanicCalled', 'PanicTaken', 'PanicEnded'].map(type => ({
      type,
      actor: expect.stringMatching(/^staff:/),
    })),
  )
  expect(JSON.stringify(events)).not.toContain(word)
  const { person } = its[2] as { person?: { ref: string } }
  expect(hall.server.hall.store.people.get(person!.ref)).toMatchObject({
    purpose: 'note',
    personal: { text: word },
  })
})

it('[Q35] is still there after a restart of the server, taken or not', async () => {
  await open()
  const { data, stop } = hall
  const first = hall
  const sari = await hall.signIn('officer')
  await post(sari, '1/open')
  await post(sari, '1/panic')
  await first.server.stop()
  await open(data)
  ended.push(stop, () => hall.server.stop())
  const dewi = await hall.signIn('supervisor')
  expect((await post(dewi, '1/panic/take')).body.panic).toMatchObject({ by: 'sari', takenBy: 'dewi' })
})
