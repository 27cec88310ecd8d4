/**
 * 1,000 screens whose server is killed: from the moment at which it listens again until the last of them shows the hall,
 * beside bare socket.io clients that come back to a bare server in the same way.
 */
import path from 'node:path'
import { connectHall } from '@antrean/hall-client'
import { io } from 'socket.io-client'
import { inTemporaryFolder, type Running, startProgram, startServer } from './program.ts'
import { median, ms, type Row } from './row.ts'
import { count, sized } from './size.ts'

const CLIENTS = sized(1_000, 100)
const ROUNDS = sized(5, 2)
/** As packages/hall-client redials. */
const REDIAL = { reconnectionDelay: 200, reconnectionDelayMax: 1_000, randomizationFactor: 0.5 }

export function backAfterKill(): Promise<Row[]> {
  return inTemporaryFolder(async folder => {
    const data = path.join(folder, 'server')
    const value = await comeBack(
      port => startServer(data, '--port', port),
      ({ api, display }) => {
        const link = connectHall({ url: api, namespace: '/display', token: display.token })
        return { isLive: () => link.state().status === 'live', close: () => link.close() }
      },
    )
    const baseline = await comeBack(
      port => startProgram<{ url: string }>('bench/echo.ts', [port]),
      ({ url }) => {
        const socket = io(url, { transports: ['websocket'], forceNew: true, ...REDIAL })
        return { isLive: () => socket.connected, close: () => socket.disconnect() }
      },
    )
    return [
      {
        what: `${count(CLIENTS)} screens back after a kill of the server, from when it listens, median of ${ROUNDS}; baseline: bare socket.io`,
        value: ms(value),
        baseline: ms(baseline),
        ratio: value / baseline,
        aim: '≤ 1,500 ms',
      },
    ]
  })
}

type Client = { isLive: () => boolean; close: () => void }

/** Median ms. */
async function comeBack<Ready extends { api: string } | { url: string }>(
  start: (port: string) => Promise<Running<Ready>>,
  connect: (ready: Ready) => Client,
): Promise<number> {
  let server = await start('0')
  const { ready } = server
  const { port } = new URL('api' in ready ? ready.api : ready.url)
  const clients = Array.from({ length: CLIENTS }, () => connect(ready))
  const all = (live: boolean) => until(() => clients.every(({ isLive }) => isLive() === live))
  await all(true)
  const spans: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    process.kill(server.pid, 'SIGKILL')
    await server.stop()
    await all(false)
    server = await start(port)
    const begun = performance.now()
    await all(true)
    spans.push(performance.now() - begun)
  }
  for (const { close } of clients) close()
  await server.stop()
  return median(spans)
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(resolve => setTimeout(resolve, 2))
}
