/** Tickets issued over HTTP by 16 clients, each with one request under way, beside a bare node:http server. */
import { Agent, request } from 'node:http'
import path from 'node:path'
import { inTemporaryFolder, startProgram, startServer } from './program.ts'
import { median, ms, p99, perSecond, type Row } from './row.ts'
import { sized } from './size.ts'

const CLIENTS = 16
const ROUNDS = sized(3, 1)
const SECONDS = sized(4, 1)
/** Not counted. */
const WARM_UP_MS = sized(1000, 300)

export function httpFace(): Promise<Row[]> {
  return inTemporaryFolder(async folder => {
    const server = await startServer(path.join(folder, 'server'))
    const bare = await startProgram<{ url: string }>('bench/bare-http.ts', [])
    const rounds: { plain: Load; issued: Load }[] = []
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({
        plain: await load(bare.ready.url, ''),
        issued: await load(`${server.ready.api}/api/v1/tickets`, server.ready.kiosk.token),
      })
    await server.stop()
    await bare.stop()
    const of = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick))
    const baseline = 'baseline: bare node:http'
    return [
      {
        what: `tickets issued durably over HTTP, ${CLIENTS} clients; ${baseline}`,
        value: perSecond(
          of(({ issued }) => issued.rate),
          'tickets',
        ),
        baseline: perSecond(
          of(({ plain }) => plain.rate),
          'answers',
        ),
        ratio: of(({ issued, plain }) => issued.rate / plain.rate),
      },
      {
        what: `request → ticket over HTTP, p99, ${CLIENTS} clients; ${baseline}`,
        value: ms(of(({ issued }) => issued.p99)),
        baseline: ms(of(({ plain }) => plain.p99)),
        ratio: of(({ issued, plain }) => issued.p99 / plain.p99),
      },
    ]
  })
}

type Load = { rate: number; p99: number }

async function load(url: string, token: string): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  const latencies: number[] = []
  const counted = performance.now() + WARM_UP_MS
  const end = counted + SECONDS * 1000
  const client = async (service: string) => {
    for (let now = performance.now(); now < end; ) {
      await post(url, agent, token, JSON.stringify({ service }))
      const answered = performance.now()
      if (now >= counted) latencies.push(answered - now)
      now = answered
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, n) => client('ABCDE'[n % 5]!)))
  agent.destroy()
  return { rate: latencies.length / SECONDS, p99: p99(latencies) }
}

function post(url: string, agent: Agent, token: string, body: string): Promise<void> {
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    authorization: `Bearer ${token}`,
    'idempotency-key': crypto.randomUUID(),
  }
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers }, answer => {
      answer.resume()
      if (answer.statusCode! >= 400) return reject(new Error(`${url} answered ${answer.statusCode}.`))
      answer.once('end', resolve)
    })
    asked.once('error', reject)
    asked.end(body)
  })
}
