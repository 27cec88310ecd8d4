/**
 * The light half of a probe: what a printer says it is, and whether it answers queued questions. No paper moves, and all
 * is over within a second; what it could not be asked by then is not known.
 */
import type { PrinterAddress } from '../printer-url.ts'
import { findProfile } from '../profile/find.ts'
import type { PrinterProfile } from '../profile/profile.ts'
import { askStatus } from '../star/commands.ts'
import { createStarParser } from '../star/status.ts'
import { readRound } from '../status/readings.ts'
import { createReplyParser, type Reply } from '../status/replies.ts'
import * as requests from '../status/requests.ts'
import { type Hearing, hear } from './hearing.ts'
import { profileOfModel } from './known-model.ts'
import { probeId } from './page.ts'

export type FirstLook = {
  readonly maker: string
  /** Its own word for its model; empty where it has none. */
  readonly model: string
  /** The profile that is about this model. */
  readonly profile: PrinterProfile | undefined
  /** It answers as Custom's family does. */
  readonly custom: boolean
  /** `GS r`; undefined where there was no time to be sure. */
  readonly answersQueued: boolean | undefined
}

const WHOLE_MS = 1000
/** A printer that has nothing to do answers within a few milliseconds, or within a few times its usual. */
const LEAST_PATIENCE_MS = 150
const USUAL_TIMES = 4
const nothing = new Uint8Array()
/** Forgets letters of a question that a printer does not know and took for text. */
const initialize = Uint8Array.of(0x1b, 0x40)

/** One in its own language, which all of Star's have in common. It is not asked for more; a QR code as a picture prints on all. */
const star: FirstLook = {
  maker: '',
  model: 'Star',
  profile: findProfile('star-tsp650'),
  custom: false,
  answersQueued: undefined,
}

/**
 * Undefined: nobody there, not ready, or nothing that answers like a printer. `remembered` is the model of before: is it
 * the same, no more is asked.
 */
export async function takeFirstLook(
  address: PrinterAddress,
  remembered?: string,
): Promise<FirstLook | 'the-same' | undefined> {
  const end = performance.now() + WHOLE_MS
  const hearing = await hearSoon(address, WHOLE_MS)
  if (!hearing) return undefined
  try {
    return await look(hearing, () => end - performance.now(), remembered)
  } catch {
    // The cable was pulled.
    return undefined
  } finally {
    await hearing.close()
  }
}

/** A cable that opens too late is closed again. */
async function hearSoon(address: PrinterAddress, withinMs: number): Promise<Hearing | undefined> {
  let isLate = false
  const hearing = hear(address).then(
    async opened => {
      if (isLate) await opened.close()
      return isLate ? undefined : opened
    },
    () => undefined,
  )
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<undefined>(resolve => {
    timer = setTimeout(() => {
      isLate = true
      resolve(undefined)
    }, withinMs)
  })
  return Promise.race([hearing, tooLate]).finally(() => clearTimeout(timer))
}

async function look(
  hearing: Hearing,
  leftMs: () => number,
  remembered: string | undefined,
): Promise<FirstLook | 'the-same' | undefined> {
  const began = performance.now()
  const status = await hearStatus(hearing, leftMs() / 4)
  if (status === undefined) return undefined
  if (status === 'star') return remembered === star.model ? 'the-same' : star
  const patience = Math.max(LEAST_PATIENCE_MS, (performance.now() - began) * USUAL_TIMES)
  let isInTime = true

  async function ask<T>(question: Uint8Array, pick: (reply: Reply) => T | undefined): Promise<T | undefined> {
    isInTime = leftMs() >= patience
    const read = (bytes: Uint8Array): T | undefined => {
      const parser = createReplyParser('escpos')
      parser.expectInfo()
      return parser
        .push(bytes)
        .map(pick)
        .find(picked => picked !== undefined)
    }
    return read(await hearing.ask(question, bytes => read(bytes) !== undefined, Math.min(patience, leftMs())))
  }
  const text = (reply: Reply): string | undefined => (reply.kind === 'info' ? reply.text.trim() : undefined)
  const isQueued = (reply: Reply): true | undefined => reply.kind === 'queued' || undefined
  const isId = (reply: Reply): true | undefined =>
    (reply.kind === 'process-id' && reply.id === probeId) || undefined

  /** Letters that came later still would be taken for a state: some of them look like one. */
  async function isSilent(): Promise<boolean> {
    return (await hearing.ask(nothing, bytes => bytes.length > 0, leftMs())).length === 0
  }

  async function findQueued(): Promise<boolean | undefined> {
    // An answer that was lost once is no habit.
    for (let tries = 0; tries < 2; tries++) {
      if (await ask(requests.askQueuedStatus, isQueued)) return true
      if (!isInTime) return undefined
    }
    return (await hearStatus(hearing, leftMs())) === undefined ? undefined : false
  }

  const said = await ask(requests.askModel, text)
  await hearing.send(initialize)
  if (remembered !== undefined && said === remembered) return 'the-same'
  if (remembered !== undefined && said === undefined) return (await isSilent()) ? 'the-same' : undefined
  const maker = said === undefined ? '' : ((await ask(requests.askMaker, text)) ?? '')
  const answersQueued = status === 'custom' ? undefined : await findQueued()
  const named = profileOfModel(said ?? '')
  // A Star that is set to ESC/POS is none of its own pages.
  let profile = named?.dialect === status ? named : undefined
  // A clone may say what it is a copy of, and would print what it does not know.
  if (profile?.status.finished === 'process-id' && !(await ask(requests.askProcessId(probeId), isId)))
    profile = undefined
  await hearing.send(initialize)
  if (said === undefined && !(await isSilent())) return undefined
  return { maker, model: said ?? '', profile, custom: status === 'custom', answersQueued }
}

/** Undefined also where it has something to say that is no status, or cannot print: queued questions would wait. */
async function hearStatus(
  hearing: Hearing,
  withinMs: number,
): Promise<'escpos' | 'custom' | 'star' | undefined> {
  const realTime = ({ kind }: Reply): boolean => kind === 'real-time'
  const read = (bytes: Uint8Array): Reply[] => createReplyParser('escpos').push(bytes)
  const replies = read(
    await hearing.ask(requests.askRealTime(1), bytes => read(bytes).some(realTime), withinMs),
  )
  const answer = replies.find(reply => reply.kind === 'real-time')
  if (answer)
    return replies.some(({ kind }) => kind === 'noise') || readRound(new Map([[1, answer.byte]])).offline
      ? undefined
      : 'escpos'
  const parser = (bytes: Uint8Array) => createReplyParser('custom').push(bytes)
  const isCustom = (bytes: Uint8Array): boolean => parser(bytes).some(({ kind }) => kind === 'custom')
  if (isCustom(await hearing.ask(requests.askCustomStatus, isCustom, withinMs))) return 'custom'
  const isStar = (bytes: Uint8Array): boolean => {
    const [first, ...more] = createStarParser().push(bytes)
    return first?.kind === 'star' && more.length === 0
  }
  return isStar(await hearing.ask(askStatus, isStar, withinMs)) ? 'star' : undefined
}
