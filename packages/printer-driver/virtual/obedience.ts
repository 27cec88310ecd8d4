/** What the printer does with each command: at once, where it passes by the buffer, or in its turn. */
import type { PrinterProfile } from '../src/profile/profile.ts'
import type { Command } from './commands.ts'
import type { Manners } from './manners.ts'
import type { PrintHead } from './print-head.ts'
import type { StatusDesk } from './star/status-desk.ts'
import type { Stroke } from './strokes.ts'
import type { Voice } from './voice.ts'

export type Obedience = {
  passesBy(command: Command): boolean
  obey(command: Command): void
  execute(command: Command): Iterable<Stroke>
  /** Real-time questions that waited for the end of the print. */
  answerWaiting(): void
  /** Its power is gone, and with it such questions. */
  reset(): void
}

type Servant = {
  readonly profile: PrinterProfile
  readonly voice: Voice
  readonly head: Pick<PrintHead, 'carryOut' | 'logoKeys'>
  readonly desk: StatusDesk | undefined
  manners(): Manners
  isBusy(): boolean
  /** What came before is on its way. */
  work(): void
  /** All that waits to be printed. */
  forget(): void
  freeCutter(): void
  onRemark(command: Command, why: string): void
}

const CLEAR = '8,1,3,20,1,6,2,8'

export function mountObedience(servant: Servant): Obedience {
  const { profile, voice, head, desk, manners } = servant
  let unanswered: number[] = []

  return {
    passesBy(command) {
      if (command.problem) return false
      if (command.name.startsWith('DLE') || isStarQuestion(command)) return true
      if (command.name === 'ETB' || isQueuedQuestion(command)) return manners().queuedOnReceipt
      return isIdQuestion(command) && manners().idOnReceipt
    },

    obey(command) {
      const { name, parameters: p } = command
      servant.work()
      if (name === 'DLE \u0004' || isStarQuestion(command)) {
        if (!manners().realTimeWhenIdle || !servant.isBusy()) voice.answerRealTime(p[0]!)
        else if (!manners().forgetsWhenBusy) unanswered.push(p[0]!)
      }
      if (isQueuedQuestion(command)) voice.answerQueued()
      if (isIdQuestion(command)) voice.answerId(p)
      if (name === 'ETB') desk?.execute(command)
      if (name === 'DLE \u0005' && (p[0] === 1 || p[0] === 2)) {
        if (p[0] === 2) servant.forget()
        servant.freeCutter()
      }
      if (name === 'DLE \u0014' && String(p) === CLEAR && profile.status.clears) {
        servant.forget()
        voice.answerCleared()
      }
    },

    execute(command) {
      if (command.problem) {
        servant.onRemark(command, command.problem)
        return []
      }
      if (desk) {
        if (command.name !== 'ETB' || manners().answersQueued) desk.execute(command)
        return head.carryOut(command)
      }
      const { name, parameters: p } = command
      if (name === 'GS a') voice.reportFromNowOn(p[0] !== 0)
      if (isQueuedQuestion(command)) voice.answerQueued()
      if (name === 'GS I') voice.answerWho(p[0]!)
      if (isIdQuestion(command)) voice.answerId(p)
      if (name === 'GS (' && p[0] === 0x4c && p[4] === 0x40) voice.answerLogos(head.logoKeys())
      return head.carryOut(command)
    },

    answerWaiting() {
      for (const n of unanswered.splice(0)) voice.answerRealTime(n)
    },
    reset() {
      unanswered = []
    },
  }
}

const isQueuedQuestion = ({ name, parameters: p }: Command): boolean =>
  (name === 'GS r' && p[0]! % 0x30 === 1) || name === 'ESC v'
const isIdQuestion = ({ name, parameters: p }: Command): boolean => name === 'GS (' && p[0] === 0x48
const isStarQuestion = ({ name, parameters: p }: Command): boolean => name === 'ESC \u0006' && p[0] === 1
