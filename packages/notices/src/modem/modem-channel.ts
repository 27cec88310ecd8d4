import type { Channel, Delivery, DeliveryState, Message, Reply, Sent } from '../channel.ts'
import { createListeners } from '../listeners.ts'
import { notNow, refused } from '../outcome.ts'
import { createAssembly, type Place } from '../sms/assemble.ts'
import { type AtDialogue, openDialogue, type Told } from './at-dialogue.ts'
import { makeReady, type Pin, whyNoNetwork } from './make-ready.ts'
import { readPdu } from './read-pdu.ts'
import { sendParts } from './send-parts.ts'
import { writePdus } from './write-pdu.ts'

export type ModemSettings = {
  /** `/dev/serial/by-id/…`: names by number change with the order of plugging in. */
  readonly path: string
  /** Usually 115,200. */
  readonly baudRate?: number
  readonly pin?: string
  /** For the modem's prompt (10,000 ms at the most) and for the network (usually 120,000 ms). */
  readonly patienceMs?: number
  /** How often stored texts are looked for, and a modem that went away. Usually 30,000 ms. */
  readonly lookEveryMs?: number
}

/** So long a text costs as many short messages as this; a hall that wants more has made a mistake. */
const MOST_PARTS = 10

/**
 * SMS by a GSM modem on a serial line. One sending at a time; between them it is looked for what came in.
 *
 *   send ─▶ turn ─▶ open → AT, PIN, PDU mode ─▶ network? ─▶ CMGS for each part ─▶ Sent
 *   look ─▶ turn ─▶ …                                    ─▶ CMGL ─▶ Reply ─▶ CMGD, once everybody was told
 *                     +CDS ────────────────────────────────▶ Delivery
 * What is told is waited for outside of the turn: it may wait itself for a text that is being sent.
 */
export function openModemChannel(name: string, settings: ModemSettings): Channel {
  const { path, baudRate = 115_200, patienceMs, lookEveryMs = 30_000 } = settings
  const pin: Pin = { code: settings.pin, refused: false }
  const deliveries = createListeners<Delivery>()
  const replies = createListeners<Reply>()
  const assemble = createAssembly()
  /** Places of what is being told: it is not read again, and no other text lies there before they are emptied. */
  const beingTold = new Set<Place>()
  let modem: AtDialogue | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let reference = Math.floor(Date.now() / 1000) & 0xff
  let closed = false
  const timer = setInterval(() => void inTurn(look), lookEveryMs)
  void inTurn(look)

  return {
    name,
    kind: 'sms',
    send: (message, { signal } = {}) => inTurn(() => send(message, signal)),
    onDelivery: deliveries.add,
    onReply: replies.add,
    async close() {
      closed = true
      clearInterval(timer)
      modem?.close()
      await turn
      modem?.close()
    },
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work)
    turn = done.catch(() => {})
    return done
  }

  async function send({ to, text }: Message, signal?: AbortSignal): Promise<Sent> {
    if (signal?.aborted) return notNow('busy', 'Given up before its turn came.')
    const pdus = writePdus(to, text, ++reference & 0xff)
    if (pdus.length > MOST_PARTS)
      return refused(
        'bad-content',
        `The text takes ${pdus.length} short messages; at most ${MOST_PARTS} are sent.`,
      )
    const ready = await ensureReady()
    if ('outcome' in ready) return ready
    return (await whyNoNetwork(ready, signal)) ?? sendParts(ready, pdus, patienceMs, signal)
  }

  async function ensureReady(): Promise<AtDialogue | Sent> {
    if (closed) return notNow('unreachable', `${name} is closed.`)
    if (modem) return modem
    try {
      const opened = await openDialogue({ path, baudRate }, told, () => (modem = null))
      const problem = await makeReady(opened, pin)
      if (problem) {
        opened.close()
        return problem
      }
      modem = opened
      return opened
    } catch (error) {
      return notNow('unreachable', error instanceof Error ? error.message : String(error))
    }
  }

  function told(what: Told): void {
    if (what.kind === 'stored') void inTurn(look)
    else void take(what.hex, null)
  }

  /** Reads what the SIM keeps. */
  async function look(): Promise<void> {
    const ready = await ensureReady()
    if ('outcome' in ready) return
    const answer = await ready.ask('AT+CMGL=4\r', 30_000)
    if (answer.kind !== 'ok') return
    for (let at = 0; at + 1 < answer.lines.length; at++) {
      const index = /^\+CMGL: ?(\d+),/.exec(answer.lines[at]!)?.[1]
      if (index === undefined) continue
      const hex = answer.lines[++at]!
      if (!beingTold.has(Number(index))) void take(hex, Number(index))
    }
  }

  /** Tells what a PDU says, and empties its places once everybody has taken it; until then it is told again. */
  async function take(hex: string, place: Place): Promise<void> {
    let places: number[] = []
    try {
      const told = toldBy(hex, place)
      places = told?.places.filter(one => one !== null) ?? []
      for (const one of places) beingTold.add(one)
      await told?.tell()
      if (places.length > 0) await inTurn(() => empty(places))
    } catch {
      // It stays where it is.
    } finally {
      for (const one of places) beingTold.delete(one)
    }
  }

  function toldBy(hex: string, place: Place) {
    const pdu = readPdu(hex)
    if (pdu?.kind === 'report') {
      const { reference, to, status } = pdu
      const detail = `Status ${status} of the network.`
      const delivery = { id: null, part: String(reference), to, state: stateOf(status), detail }
      return { places: [place], tell: () => deliveries.tell(delivery) }
    }
    const whole = pdu && assemble(pdu, place)
    return whole && { places: whole.places, tell: () => replies.tell(whole.reply).then(whole.forget) }
  }

  async function empty(places: readonly number[]): Promise<void> {
    const ready = await ensureReady()
    if ('outcome' in ready) return
    for (const place of places) await ready.ask(`AT+CMGD=${place}\r`, 10_000)
  }
}

/** 3GPP TS 23.040, 9.2.3.15. With 1 the service centre cannot say whether it arrived. */
function stateOf(status: number): DeliveryState {
  if (status === 0 || status === 2) return 'delivered'
  return status < 0x40 && (status === 1 || status >= 0x20) ? 'on-its-way' : 'failed'
}
