/** Asks one time server what time it is, over UDP. */
import { randomBytes } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { lookup } from 'node:dns/promises'
import type { TimeServersView } from '@antrean/queue-core'
import { question, readAnswer } from './sntp.ts'

export type TimeServer = { host: string; port: number }
/** `at`: epoch ms now, by its word. */
export type Word =
  | { ok: true; at: number }
  /** `again`: whether it may be asked later. */
  | { ok: false; why: TimeServersView['mute'][number]['why']; again: boolean }

/** The address of a name. */
type Find = (host: string) => Promise<{ address: string; family: number }>

const PATIENCE_MS = 3_000

/** Never rejects. `signal` ends the waiting. */
export async function askTime(
  server: TimeServer,
  signal: AbortSignal,
  patienceMs = PATIENCE_MS,
  find: Find = host => lookup(host),
): Promise<Word> {
  const found = await addressOf(server.host, signal, find)
  if (!found) return { ok: false, why: 'unknown-name', again: true }
  const socket = createSocket(found.family === 6 ? 'udp6' : 'udp4')
  const nonce = randomBytes(8)
  let strange = false
  const word = await new Promise<Word>(resolve => {
    const nothing = () => resolve({ ok: false, why: strange ? 'nonsense' : 'silent', again: true })
    const timer = setTimeout(nothing, patienceMs)
    socket.once('close', () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', nothing)
    })
    signal.addEventListener('abort', nothing, { once: true })
    socket.once('error', () => resolve({ ok: false, why: 'unreachable', again: true }))
    let asked = 0
    socket.on('message', packet => {
      const underWayMs = performance.now() - asked
      const read = readAnswer(packet, nonce)
      // The true answer may still come behind one that is not ours.
      if (!read.ok && read.why === 'not-ours') strange = true
      else if (!read.ok) resolve({ ok: false, why: read.why, again: read.again })
      else resolve({ ok: true, at: read.at + Math.max(0, underWayMs - read.heldMs) / 2 })
    })
    // A connected socket hears that server alone, and that nobody listens there.
    socket.connect(server.port, found.address, () => {
      asked = performance.now()
      socket.send(question(nonce))
    })
  })
  socket.removeAllListeners('error').on('error', () => {})
  socket.close()
  return word
}

/** Null where there is none. A name service can take longer than anybody who stops the hall waits. */
async function addressOf(host: string, signal: AbortSignal, find: Find) {
  const ended = Promise.withResolvers<null>()
  const end = () => ended.resolve(null)
  if (signal.aborted) end()
  signal.addEventListener('abort', end, { once: true })
  try {
    return await Promise.race([find(host).catch(() => null), ended.promise])
  } finally {
    signal.removeEventListener('abort', end)
  }
}
