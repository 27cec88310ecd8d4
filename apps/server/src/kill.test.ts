/**
 * A real server under load is killed at random moments, again and again. Whatever it acknowledged is there afterwards,
 * exactly once; whatever was in doubt is settled by sending it again. `KILLS=200` for a long run.
 */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Ack, Namespace } from '@antrean/queue-core'
import { io } from 'socket.io-client'
import { expect, it } from 'vitest'
import { rebuild } from './hall/live.ts'
import { openStore } from './store/sqlite/open-store.ts'
import { type ServerProcess, spawnServer, temporaryFolder } from './testing/start-server.ts'

const KILLS = Number(process.env.KILLS ?? 20)
const KIOSKS = 6
const LETTERS = ['A', 'B', 'C', 'D', 'E']

type Sent = { namespace: Namespace; event: string; payload: object; answer: Ack<{ number: string }> | null }

it(`[Q17] [Q18] nothing acknowledged is lost over ${KILLS} kills, and nothing happens twice`, {
  timeout: 60_000 + KILLS * 5_000,
}, async () => {
  const data = temporaryFolder()
  const sent: Sent[] = []
  for (let round = 0; round < KILLS; round++) {
    const server = await spawnServer(data)
    await settle(server, sent)
    const dead = load(server, sent)
    await sleep(20 + Math.random() * 200)
    await server.kill('SIGKILL')
    await dead
  }
  const server = await spawnServer(data)
  await settle(server, sent)
  await answersAreTheSame(server, sent)
  await server.kill('SIGTERM')

  const issued = sent.filter(({ event, answer }) => event === 'ticket:issue' && answer?.ok)
  const acknowledged = issued.map(({ answer }) => (answer?.ok ? answer.value.number : ''))
  expect(acknowledged.length).toBeGreaterThan(KILLS)
  expect(new Set(acknowledged).size).toBe(acknowledged.length)

  const store = openStore(`${data}/hall.sqlite`)
  const { state } = rebuild(store)
  const stored = [...state.tickets.values()].map(({ number }) => number)
  expect(stored.toSorted()).toEqual(acknowledged.toSorted())
  for (const letter of LETTERS) {
    const ordinals = stored.filter(number => number[0] === letter).map(number => Number(number.slice(1)))
    expect(ordinals).toEqual(ordinals.map((_, i) => i + 1))
  }
  expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok')
  store.close()
  rmSync(data, { recursive: true })
})

/** Presses, calls and finishes until the server is gone; every command is noted before it is sent. */
function load(server: ServerProcess, sent: Sent[]): Promise<unknown> {
  const kiosks = Array.from({ length: KIOSKS }, async (_, i) => {
    const send = await open(server, '/kiosk', server.tokens.kiosk)
    for (let n = i; await send(note(sent, '/kiosk', 'ticket:issue', { service: LETTERS[n % 5] })); n++);
  })
  const officer = server.signIn('supervisor').then(async token => {
    const send = await open(server, '/booth', token)
    const say = (event: string) => send(note(sent, '/booth', event, { booth: 2 }))
    while ((await say('booth:open')) && (await say('booth:next')) && (await say('ticket:finish')));
  })
  return Promise.allSettled([...kiosks, officer])
}

function note(sent: Sent[], namespace: Namespace, event: string, fields: object): Sent {
  const command: Sent = { namespace, event, payload: { commandId: randomUUID(), ...fields }, answer: null }
  sent.push(command)
  return command
}

/** Sends again what was never answered: its outcome is unknown until now. */
async function settle(server: ServerProcess, sent: Sent[]): Promise<void> {
  const open = sent.filter(({ answer }) => answer === null)
  await resend(server, open, (command, answer) => {
    command.answer = answer
  })
}

async function answersAreTheSame(server: ServerProcess, sent: Sent[]): Promise<void> {
  const sample = sent.filter(() => Math.random() < Math.min(1, 300 / sent.length))
  await resend(server, sample, (command, answer) => expect(answer).toEqual(command.answer))
}

async function resend(
  server: ServerProcess,
  commands: Sent[],
  hear: (command: Sent, answer: Ack<{ number: string }>) => void,
): Promise<void> {
  const faces = {
    '/kiosk': await open(server, '/kiosk', server.tokens.kiosk),
    '/booth': await open(server, '/booth', await server.signIn('supervisor')),
  }
  for (const command of commands) {
    const again = { ...command, answer: null as Sent['answer'] }
    await faces[command.namespace as keyof typeof faces](again)
    hear(command, again.answer!)
  }
  for (const face of Object.values(faces)) face.close()
}

/** A function that sends a command and notes its answer; false where the server went away before it came. */
function open({ url }: ServerProcess, namespace: Namespace, token: string) {
  const socket = io(url + namespace, {
    auth: { token },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  })
  const gone = new Promise<void>(resolve => socket.once('disconnect', () => resolve()))
  const send = async (command: Sent): Promise<boolean> => {
    const answered = socket.emitWithAck(command.event, command.payload).then(
      answer => {
        command.answer = answer
      },
      () => {},
    )
    await Promise.race([answered, gone])
    return command.answer !== null
  }
  return new Promise<typeof send & { close(): void }>((resolve, reject) => {
    socket.once('hall:snapshot', () => resolve(Object.assign(send, { close: () => socket.close() })))
    socket.once('connect_error', reject)
    gone.then(() => reject(new Error('The server went away.')))
  })
}
