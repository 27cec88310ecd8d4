/**
 * (a) Tickets issued durably through the socket by 100 clients, each with one press under way, beside what bare
 * better-sqlite3 commits and what a bare socket.io echo answers in the same run.
 */
import path from 'node:path'
import Database from 'better-sqlite3'
import { io, type Socket } from 'socket.io-client'
import { inTemporaryFolder, startProgram, startServer } from './program.ts'
import { median, ms, p99, perSecond, type Row } from './row.ts'
import { sized } from './size.ts'

const CLIENTS = 100
const ROUNDS = sized(3, 1)
const SECONDS = sized(4, 1)

export function issuing(): Promise<Row[]> {
  return inTemporaryFolder(async folder => {
    const server = await startServer(path.join(folder, 'server'))
    const echo = await startProgram<{ url: string }>('bench/echo.ts', [])
    const rounds: { bare: number; echoed: Load; issued: Load }[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const bare = bareCommits(path.join(folder, `bare-${round}.db`))
      const echoed = await load(echo.ready.url, '', 'echo', () => ({
        commandId: crypto.randomUUID(),
        service: 'A',
      }))
      const issued = await load(
        `${server.ready.api}/kiosk`,
        server.ready.kiosk.token,
        'ticket:issue',
        client => ({
          commandId: crypto.randomUUID(),
          service: 'ABCDE'[client % 5],
        }),
      )
      rounds.push({ bare, echoed, issued })
    }
    await server.stop()
    await echo.stop()
    const of = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick))
    return [
      {
        what: `tickets issued durably, ${CLIENTS} clients; baseline: bare better-sqlite3, one row a commit`,
        value: perSecond(
          of(round => round.issued.rate),
          'tickets',
        ),
        baseline: perSecond(
          of(round => round.bare),
          'commits',
        ),
        ratio: of(round => round.issued.rate / round.bare),
        aim: '> 3',
      },
      {
        what: `press → ticket, p99, ${CLIENTS} clients; baseline: a bare socket.io echo`,
        value: ms(of(round => round.issued.p99)),
        baseline: ms(of(round => round.echoed.p99)),
        ratio: of(round => round.issued.p99 / round.echoed.p99),
        aim: '< 2',
      },
    ]
  })
}

function bareCommits(file: string): number {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE events (seq INTEGER PRIMARY KEY, data TEXT)')
  const insert = db.prepare('INSERT INTO events (data) VALUES (?)')
  const row = JSON.stringify({
    type: 'TicketIssued',
    ticketId: crypto.randomUUID(),
    number: 'A001',
    service: 'A',
  })
  const begun = performance.now()
  let commits = 0
  for (; performance.now() - begun < 2000; commits++) insert.run(row)
  const rate = commits / ((performance.now() - begun) / 1000)
  db.close()
  return rate
}

type Load = { rate: number; p99: number }

/** Each client sends its next message when the last was answered; the first second is not counted. */
async function load(
  url: string,
  token: string,
  event: string,
  message: (client: number) => object,
): Promise<Load> {
  const sockets = await Promise.all(Array.from({ length: CLIENTS }, () => connect(url, token)))
  const latencies: number[] = []
  const begun = performance.now()
  const counted = begun + 1000
  const end = counted + SECONDS * 1000
  await Promise.all(
    sockets.map(async (socket, client) => {
      for (let now = begun; now < end; ) {
        const answer = await socket.emitWithAck(event, message(client))
        if (answer?.ok === false) throw new Error(`${event}: ${answer.error.message}`)
        const answered = performance.now()
        if (now >= counted) latencies.push(answered - now)
        now = answered
      }
    }),
  )
  for (const socket of sockets) socket.disconnect()
  return { rate: latencies.length / SECONDS, p99: p99(latencies) }
}

export function connect(url: string, token: string): Promise<Socket> {
  const socket = io(url, { auth: { token }, transports: ['websocket'], forceNew: true, reconnection: false })
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket))
    socket.once('connect_error', reject)
  })
}
