import { setTimeout as sleep } from 'node:timers/promises'
import type { Endpoint } from './display-url.ts'
import { openTransport } from './transport/open.ts'
import type { Transport } from './transport/transport.ts'

// One wire, and the displays on it. An RS-485 line carries many panels, so the wire belongs to none of them:
//
//   display ─┐            ┌─ waiting ← (growing waits) ─┐
//   display ─┼─► line ────┴─ opening ─► open ─► lost ───┘
//   display ─┘              one write at a time, the display most overdue first
//
// A display does not queue bytes. It says when it wants to speak and is asked for its newest words when its turn comes:
// so a slow or broken wire never grows a backlog, and what is written after a break is what is true then.

export type Speaker = {
  /** The moment (ms since epoch) at which this display next wants to speak; Infinity for never. */
  dueAt(): number
  words(): Uint8Array
  opened(): void
  spoken(): void
  broken(reason: string): void
}

export type Line = {
  readonly endpoint: Endpoint
  attach(speaker: Speaker): void
  /** The last one to leave closes the wire. */
  detach(speaker: Speaker): void
  /** A speaker's dueAt has changed. */
  wake(): void
}

const firstWaitMs = 200
const longestWaitMs = 3_000
/** A wire that broke sooner than this counts as a failed attempt: the waits go on growing. */
const steadyAfterMs = 1_000
const bitsPerByte = 11
const marginMs = 3_000

export function openLine(endpoint: Endpoint, onClosed: () => void): Line {
  const speakers = new Set<Speaker>()
  const closing = new AbortController()
  let open = false
  let wake = () => {}

  // Begins after the first display is attached, so that it hears of the opening.
  queueMicrotask(keepOpen)
  return { endpoint, attach, detach, wake: () => wake() }

  function attach(speaker: Speaker): void {
    speakers.add(speaker)
    if (open) speaker.opened()
    wake()
  }

  function detach(speaker: Speaker): void {
    speakers.delete(speaker)
    if (speakers.size > 0) return
    closing.abort()
    wake()
    onClosed()
  }

  async function keepOpen(): Promise<void> {
    for (let failures = 0; !closing.signal.aborted; failures++) {
      const startedAt = Date.now()
      const reason = await openAndServe()
      if (closing.signal.aborted) return
      if (Date.now() - startedAt > steadyAfterMs) failures = 0
      for (const speaker of speakers) speaker.broken(reason)
      const waitMs = Math.min(firstWaitMs * 2 ** failures, longestWaitMs) * (0.8 + 0.4 * Math.random())
      await sleep(waitMs, undefined, { signal: closing.signal }).catch(() => {})
    }
  }

  /** Opens the wire, serves it until it breaks or is closed, and gives the reason. */
  async function openAndServe(): Promise<string> {
    let lostBy: string | undefined
    let transport: Transport | undefined
    try {
      transport = await openTransport(endpoint, reason => {
        lostBy = reason
        open = false
        wake()
      })
      open = true
      for (const speaker of speakers) speaker.opened()
      while (!closing.signal.aborted && lostBy === undefined) await speakOrWait(transport)
      return lostBy ?? 'closed'
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error)
      return transport ? (lostBy ?? said) : said
    } finally {
      open = false
      transport?.close('closed')
    }
  }

  async function speakOrWait(transport: Transport): Promise<void> {
    const speaker = mostOverdue()
    const waitMs = (speaker?.dueAt() ?? Number.POSITIVE_INFINITY) - Date.now()
    if (!speaker || waitMs > 0) return wokenOrAfter(waitMs)
    const words = speaker.words()
    if (words.length > 0) await sendInTime(transport, words)
    speaker.spoken()
  }

  function mostOverdue(): Speaker | undefined {
    return [...speakers].reduce<Speaker | undefined>(
      (first, speaker) => (first && first.dueAt() <= speaker.dueAt() ? first : speaker),
      undefined,
    )
  }

  /** A wire that does not take its bytes in the time that the baud rate needs, and a margin, is broken. */
  async function sendInTime(transport: Transport, words: Uint8Array): Promise<void> {
    const wireMs = (words.length * bitsPerByte * 1000) / endpoint.settings.baudRate
    const giveUp = () =>
      transport.close(`${endpoint.id} takes no bytes. Is the display switched on and the cable in?`)
    const timer = setTimeout(giveUp, wireMs + marginMs)
    await transport.write(words).finally(() => clearTimeout(timer))
  }

  function wokenOrAfter(ms: number): Promise<void> {
    return new Promise(resolve => {
      const timer = Number.isFinite(ms) ? setTimeout(resolve, ms) : undefined
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
