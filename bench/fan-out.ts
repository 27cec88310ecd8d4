/** (b) *next* → all of 200 displays, and of 1,000, beside a plain `ws` broadcast of the same bytes, in turn in the same run. */
import path from 'node:path'
import type { Socket } from 'socket.io-client'
import { WebSocket } from 'ws'
import { connect } from './issuing.ts'
import { inTemporaryFolder, signIn, startProgram, startServer } from './program.ts'
import { ms, p99, type Row } from './row.ts'
import { count, sized } from './size.ts'

const ROUNDS = sized(300, 20)

type Change = { seq: number; types: string[] }

export const fanOut = async (): Promise<Row[]> => [
  await toDisplays(200, '< 1.1'),
  await toDisplays(1_000, '< 1.2'),
]

function toDisplays(displayCount: number, aim: string): Promise<Row> {
  return inTemporaryFolder(async folder => {
    const server = await startServer(path.join(folder, 'server'))
    const plain = await startProgram<{ url: string }>('bench/broadcast.ts', [])
    const { api, kiosk, display } = server.ready
    const officer = await connect(`${api}/booth`, await signIn(server.ready))
    const press = await connect(`${api}/kiosk`, kiosk.token)
    const displays = await Promise.all(
      Array.from({ length: displayCount }, () => connect(`${api}/display`, display.token)),
    )
    const listeners = await Promise.all(Array.from({ length: displayCount }, () => open(plain.ready.url)))
    const speaker = await open(plain.ready.url)

    const command = async (socket: Socket, event: string, payload: object) => {
      const answer = await socket.emitWithAck(event, { commandId: crypto.randomUUID(), ...payload })
      if (!answer.ok) throw new Error(`${event}: ${answer.error.message}`)
      return answer.value
    }
    const heard = (type: string) =>
      Promise.all(displays.map(socket => nextChange(socket, change => change.types.includes(type))))

    await command(officer, 'booth:open', { booth: 1 })
    const calls: number[] = []
    const broadcasts: number[] = []
    let bytes = ''
    for (let round = -20; round < ROUNDS; round++) {
      await command(press, 'ticket:issue', { service: 'A' })
      const called = heard('TicketCalled')
      let begun = performance.now()
      const next = command(officer, 'booth:next', { booth: 1 })
      const [change] = await called
      const call = performance.now() - begun
      await next
      bytes = `42/display,${JSON.stringify(['hall:event', change])}`

      const all = Promise.all(
        listeners.map(socket => new Promise(resolve => socket.once('message', resolve))),
      )
      begun = performance.now()
      speaker.send(bytes)
      await all
      const broadcast = performance.now() - begun
      if (round >= 0) {
        calls.push(call)
        broadcasts.push(broadcast)
      }
      const finished = heard('TicketFinished')
      await command(officer, 'ticket:finish', { booth: 1 })
      await finished
    }
    for (const socket of [officer, press, ...displays]) socket.disconnect()
    for (const socket of [speaker, ...listeners]) socket.terminate()
    await server.stop()
    await plain.stop()
    return {
      what: `next → all of ${count(displayCount)} displays, p99 of ${ROUNDS}; baseline: plain ws, the same ${bytes.length} bytes`,
      value: ms(p99(calls)),
      baseline: ms(p99(broadcasts)),
      ratio: p99(calls) / p99(broadcasts),
      aim,
    }
  })
}

function nextChange(socket: Socket, wanted: (change: Change) => boolean): Promise<Change> {
  return new Promise(resolve => {
    const hear = (change: Change) => {
      if (!wanted(change)) return
      socket.off('hall:event', hear)
      resolve(change)
    }
    socket.on('hall:event', hear)
  })
}

function open(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url)
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket))
    socket.once('error', reject)
  })
}
