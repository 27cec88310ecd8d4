/** What the printer says to its host: answers to what it is asked, and what it reports by itself. */
import type { PrinterProfile } from '../src/profile/profile.ts'
import { automaticBytes, type Condition, customBytes, queuedByte, realTimeByte } from './condition.ts'
import type { Manners } from './manners.ts'
import type { StatusDesk } from './star/status-desk.ts'

export type Voice = {
  /** After every change; said unasked where the host wants that. */
  changed(): void
  reportFromNowOn(wanted: boolean): void
  answerRealTime(n: number): void
  answerQueued(): void
  answerId(parameters: Uint8Array): void
  answerWho(n: number): void
  answerLogos(keys: readonly string[]): void
  answerCleared(): void
  /** The next answers to queued questions do not reach the host. */
  loseAnswers(count: number): void
  /** Its power is gone, and with it what the host wanted. */
  reset(): void
}

type Speaker = {
  readonly profile: PrinterProfile
  readonly desk: StatusDesk | undefined
  condition(): Condition
  manners(): Manners
  say(bytes: Iterable<number>): void
}

const letters = (text: string): Uint8Array => new TextEncoder().encode(text)

export function openVoice({ profile, desk, condition, manners, say }: Speaker): Voice {
  let automatic = false
  let answersToLose = 0

  function report(): void {
    if (automatic && profile.status.automatic && manners().reportsItself)
      say(automaticBytes(condition(), manners()))
  }

  return {
    changed() {
      report()
      desk?.changed()
    },
    reportFromNowOn(wanted) {
      automatic = wanted
      report()
    },
    answerRealTime(n) {
      if (desk) return desk.tell()
      if (!manners().answersRealTime) return
      const isFullStatus = profile.dialect === 'custom' && n === 0x14
      const byte = profile.status.realTime ? realTimeByte(n, condition(), manners()) : undefined
      if (isFullStatus) say(customBytes(condition()))
      else if (byte !== undefined) say([byte])
    },
    answerQueued() {
      if (!manners().answersQueued) return
      if (answersToLose > 0) answersToLose--
      else say([queuedByte(condition())])
    },
    answerId(parameters) {
      if (profile.status.finished === 'process-id') say([0x37, 0x22, ...parameters.subarray(5, 9), 0x00])
    },
    answerWho(n) {
      const { says } = manners()
      if (says === 'nothing') return
      const { maker, model } =
        says === 'the-truth' ? { maker: 'ANTREAN', model: `VIRTUAL ${profile.name}` } : says
      const text = n === 0x42 ? maker : n === 0x43 ? model : undefined
      if (text) say([0x5f, ...letters(text), 0x00])
    },
    answerLogos(keys) {
      if (profile.logo === 'gs-l') say([0x37, 0x72, 0x40, ...letters(keys.join('')), 0x00])
    },
    answerCleared: () => say([0x37, 0x25, 0x00]),
    loseAnswers(count) {
      answersToLose = count
    },
    reset() {
      automatic = false
      desk?.reset()
    },
  }
}
