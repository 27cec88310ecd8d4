/** A printer that says by itself how it is: asked to, believed, and greeted again where it only reports. */
import type { Cable } from '../cable.ts'
import type { PrinterProfile } from '../profile/profile.ts'
import { disableAutomaticStatus } from '../star/commands.ts'
import type { Timing } from '../timing.ts'
import type { Reply } from './replies.ts'
import type { Reports } from './reports.ts'
import { enableAutomaticStatus } from './requests.ts'

export type Reporting = {
  /** It has reported by itself since it was last asked to. */
  note(): void
  /** So often. */
  count(): number
  /** Asks to be told of changes, until the printer has shown that it does. */
  greet(onlyReports: boolean): void
  /** It may have forgotten that it should. */
  greetAgain(): void
  /** One that only reports: each `GS a` is answered with a report, but not while it stands still. */
  ask(): Promise<'not-yet' | 'answer' | 'none' | 'no-turn'>
}

/** Automatic status is lost at power-off, so it is switched on again every so many rounds. */
const ROUNDS_BETWEEN_GREETINGS = 40
/** And until the printer reports by itself, which it does at once when it has understood. */
const ROUNDS_PER_GREETING = 4
/** 3 bytes a minute fill no buffer in a day. */
const LONGEST_PAUSE_MS = 60_000
/** A report may take so much longer than the last one. */
const SLOWER_REPORT = 2

export function askToReport(
  cable: Cable,
  profile: PrinterProfile,
  timing: Timing,
  reported: Reports,
  put: (bytes: Uint8Array) => void,
): Reporting {
  let turn = 0
  let isGreeted = false
  let count = 0
  /** One that stands still is greeted seldom: it lies in its buffer, and is heard when it is switched off and on. */
  let nextGreeting = 0
  let greetingPause = timing.pollEvery
  /** What its last report took, from the greeting that it answered. */
  let reportMs = 0

  return {
    note() {
      isGreeted = true
      count++
    },
    count: () => count,
    greet(onlyReports) {
      if (turn % ROUNDS_BETWEEN_GREETINGS === 0) isGreeted = false
      if (onlyReports) return
      if (profile.status.automatic && !isGreeted && turn % ROUNDS_PER_GREETING === 0)
        put(enableAutomaticStatus)
      if (profile.dialect === 'star' && turn % ROUNDS_BETWEEN_GREETINGS === 0) put(disableAutomaticStatus)
      turn++
    },
    greetAgain() {
      turn = 0
    },
    async ask() {
      const began = performance.now()
      if (!reported.tellsOfTrouble()) greetingPause = timing.pollEvery
      else if (began < nextGreeting) return 'not-yet'
      else {
        greetingPause = Math.min(greetingPause * 2, LONGEST_PAUSE_MS)
        nextGreeting = began + greetingPause
      }
      const isReport = (reply: Reply): true | undefined => reply.kind === 'automatic' || undefined
      const patience = Math.max(timing.answerWithin, reportMs * SLOWER_REPORT)
      const { kind } = await cable.askFully(enableAutomaticStatus, isReport, patience)
      if (kind === 'answer' && cable.isOpen()) reportMs = performance.now() - began
      return kind === 'answer' || kind === 'no-turn' ? kind : 'none'
    },
  }
}
