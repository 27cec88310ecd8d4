/**
 * Finds out what a printer answers: when it has nothing to do, while it prints, and when it is done. Less than half a
 * minute; what a page can only show, the person says (profile-of.ts).
 */
import type { PrinterAddress } from '../printer-url.ts'
import { createReplyParser, type Reply } from '../status/replies.ts'
import * as requests from '../status/requests.ts'
import { type Hearing, hear } from './hearing.ts'
import { composeProbePage, probeId } from './page.ts'

export type Findings = {
  /** Of `DLE EOT 1`–`4`. */
  readonly realTime: readonly requests.RealTimeQuestion[]
  /** `DLE EOT 14h`, with the six bytes of Custom's family. */
  readonly custom: boolean
  /** `GS a`. */
  readonly automatic: boolean
  /** The queued questions, with nothing to do. */
  readonly queued: readonly ('gs-r' | 'esc-v')[]
  /** Maker and model in its own words. */
  readonly says: string
  /** It answered `DLE EOT 1` between the first and the last dot. */
  readonly whilePrinting: boolean
  /** When its word after the page came, in ms after the last byte; undefined: it did not. */
  readonly wordAfterMs: number | undefined
  /** `GS ( H`. */
  readonly processId: boolean
  /** The word came before any paper can have been out. */
  readonly tooEarly: boolean
}

/** Half a second is slow for a printer, and a question at 2,400 baud takes ten milliseconds. */
const ANSWER_MS = 700
const ASKED_EVERY_MS = 300
/** For a page at 40 mm a second with its blade. */
const PAGE_MS = 9000
/** No printer is faster. */
const FASTEST_MM_PER_SECOND = 500

export async function findOut(address: PrinterAddress, tell: (line: string) => void): Promise<Findings> {
  const hearing = await hear(address)
  try {
    tell('Asking what it answers with nothing to do …')
    const idle = await askIdle(hearing)
    tell('Printing a page, and asking meanwhile …')
    return { ...idle, ...(await printAndAsk(hearing, idle)) }
  } finally {
    await hearing.close()
  }
}

type Idle = Pick<Findings, 'realTime' | 'custom' | 'automatic' | 'queued' | 'says'>

async function askIdle(hearing: Hearing): Promise<Idle> {
  const realTime: requests.RealTimeQuestion[] = []
  for (const n of [1, 2, 3, 4] as const) {
    if (await answers(hearing, requests.askRealTime(n), ({ kind }) => kind === 'real-time')) realTime.push(n)
  }
  const six = await hearing.ask(requests.askCustomStatus, bytes => bytes.length >= 6, ANSWER_MS)
  const custom = six[0] === 0x10 && six[1] === 0x0f
  const automatic = await answers(hearing, requests.enableAutomaticStatus, ({ kind }) => kind === 'automatic')
  const isQueued = ({ kind }: Reply): boolean => kind === 'queued'
  const queued: ('gs-r' | 'esc-v')[] = []
  if (await answers(hearing, requests.askQueuedStatus, isQueued)) queued.push('gs-r')
  if (await answers(hearing, requests.askQueuedStatusOld, isQueued)) queued.push('esc-v')
  const says = [await text(hearing, requests.askMaker), await text(hearing, requests.askModel)]
  return { realTime, custom, automatic, queued, says: says.filter(Boolean).join(' ') }
}

async function printAndAsk(
  hearing: Hearing,
  idle: Idle,
): Promise<Pick<Findings, 'whilePrinting' | 'wordAfterMs' | 'processId' | 'tooEarly'>> {
  const page = composeProbePage()
  const question = idle.queued[0] === 'esc-v' ? requests.askQueuedStatusOld : requests.askQueuedStatus
  const asksQueued = idle.queued.length > 0
  for (const piece of page.pieces) await hearing.send(piece)
  if (asksQueued) await hearing.send(question)
  const began = performance.now()
  let whilePrinting = false
  let wordAfterMs: number | undefined
  let processId = false
  const leastMs = (page.heightMm / FASTEST_MM_PER_SECOND) * 1000
  const passed = (): number => performance.now() - began
  const isOver = (): boolean => wordAfterMs !== undefined || (processId && !asksQueued)
  // A word that comes too early ends nothing: the page is still coming out.
  while (passed() < leastMs || (passed() < PAGE_MS && !isOver())) {
    const isSurelyPrinting = passed() < leastMs
    const heard = await hearing.ask(
      requests.askRealTime(1),
      bytes => kindsOf(bytes).some(({ kind }) => kind === 'queued'),
      isSurelyPrinting ? Math.min(ASKED_EVERY_MS, leastMs - passed()) : ASKED_EVERY_MS,
    )
    const replies = kindsOf(heard)
    const word = replies.findIndex(({ kind }) => kind === 'queued')
    const isWord = word >= 0
    const isStillPrinting = !isWord || passed() < leastMs
    whilePrinting ||= replies
      .slice(0, isStillPrinting ? undefined : word)
      .some(({ kind }) => kind === 'real-time')
    processId ||= replies.some(reply => reply.kind === 'process-id' && reply.id === probeId)
    if (isWord) wordAfterMs ??= Math.round(passed())
  }
  return {
    whilePrinting,
    wordAfterMs,
    processId,
    tooEarly: wordAfterMs !== undefined && wordAfterMs < leastMs,
  }
}

const kindsOf = (bytes: Uint8Array): Reply[] => createReplyParser('escpos').push(bytes)

async function answers(
  hearing: Hearing,
  question: Uint8Array,
  is: (reply: Reply) => boolean,
): Promise<boolean> {
  return kindsOf(await hearing.ask(question, bytes => kindsOf(bytes).some(is), ANSWER_MS)).some(is)
}

async function text(hearing: Hearing, question: Uint8Array): Promise<string> {
  const bytes = await hearing.ask(question, heard => heard[0] === 0x5f && heard.includes(0), ANSWER_MS)
  return bytes[0] === 0x5f && bytes.includes(0)
    ? Buffer.from(bytes.subarray(1, bytes.indexOf(0))).toString('latin1')
    : ''
}
