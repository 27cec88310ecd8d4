/** What is found out and put in order between jobs, so that the first visitor does not wait for it. */
import { keepLogo } from '../logo-keeper.ts'
import type { LogoBlock } from '../paper/document.ts'
import type { PrinterProfile } from '../profile/profile.ts'
import type { Supervision } from '../supervision.ts'
import type { Timing } from '../timing.ts'
import { countsRight, findOutWhetherItAnswers } from './between-jobs.ts'
import { queuedQuestion, queuedQuestions } from './confirmation.ts'
import type { Habits } from './habits.ts'
import type { RemainsInPrinter } from './remains-in-printer.ts'

export type IdleTime = {
  /** Whether it answers queued questions. */
  lookForAnswers(): void
  /** The same, now: what it was asked may be answered yet. */
  clearUp(): Promise<void>
  /** Where the word was given up because answers were lost: are they still? */
  countAgain(): void
  lookForLogo(): void
  /** What comes back may be another printer. */
  startAnew(): void
}

type Bystander = {
  readonly profile: PrinterProfile
  readonly habits: Habits
  readonly timing: Timing
  readonly remains: RemainsInPrinter
  readonly logo: LogoBlock | undefined
  /** Keys of those that are in the printer's memory. */
  readonly storedLogos: Set<string>
  supervision(): Supervision
  isClosed(): boolean
  /** After the jobs that wait. */
  later(work: () => Promise<void>): void
  log(level: 'info' | 'warn', message: string): void
}

const TRIES_FOR_LOGO = 3
/** Noise looks like a late answer, and is not looked into for ever. */
const LOOKS_FOR_ANSWERS = 3

const asksInOrder = ({ status: { finished } }: PrinterProfile): boolean =>
  finished === 'gs-r' || finished === 'esc-v'

export function useIdleTime(bystander: Bystander): IdleTime {
  const { profile, habits, timing, remains, logo, storedLogos, supervision, isClosed, later, log } = bystander
  /** How often it may still be asked for the logo. */
  let logoTries = TRIES_FOR_LOGO
  /** How often it may still be looked whether it answers queued questions. */
  let looks = LOOKS_FOR_ANSWERS
  /** It was asked, and what it was asked may be answered yet. */
  let isUnclear = false

  async function findOut(): Promise<void> {
    const question = queuedQuestions[profile.status.finished]
    const isWanted = !habits.knowsQueued() || !habits.answersQueued()
    if (isClosed() || !question || !isWanted || looks === 0) return
    // What an earlier job left would answer in its place.
    if (remains.now() !== 'none' || (!habits.knowsQueued() && habits.owed > 0 && !isUnclear)) return
    if (!supervision().cable() || !supervision().status().canPrint) return
    looks--
    try {
      const found = await findOutWhetherItAnswers(question, supervision(), habits, timing)
      isUnclear = found === 'unclear'
      if (found === 'answers') habits.noteQueuedAfterAll()
      else if (found === 'never') habits.noteNoQueued()
      supervision().remark(habits.remark())
    } catch {
      // The cable is gone, and with it what was asked.
    }
  }

  async function count(): Promise<void> {
    const question = queuedQuestion(profile, habits)
    const cable = supervision().cable()
    if (isClosed() || !question || !cable || remains.now() !== 'none' || !habits.lostItsWord()) return
    try {
      habits.noteCount(await countsRight(question, cable, timing))
      supervision().remark(habits.remark())
    } catch {
      // The cable is gone, and all that was learnt on it.
    }
  }

  /** A printer that does not answer is asked again between later jobs, a few times. */
  async function storeLogo(picture: LogoBlock): Promise<void> {
    const cable = supervision().cable()
    if (isClosed() || !cable || logoTries === 0 || !(await remains.cleanUp())) return
    logoTries--
    try {
      const found = await keepLogo(cable, picture, timing)
      const isThere = found === 'held' || found === 'stored'
      log(isThere ? 'info' : 'warn', `the logo in the printer: ${found}`)
      if (isThere) storedLogos.add(picture.key)
      if (found !== 'no-answer') logoTries = 0
    } catch (error) {
      log('warn', `the logo in the printer: ${(error as Error).message}`)
      // It may wait for the rest of the picture, and would take the next ticket for it.
      remains.leave('complete')
      lookForLogo()
    }
  }

  function lookForLogo(): void {
    if (logo && profile.logo === 'gs-l') later(() => storeLogo(logo))
  }

  return {
    lookForAnswers() {
      if (asksInOrder(profile)) later(findOut)
    },
    clearUp: async () => {
      if (isUnclear) await findOut()
    },
    countAgain() {
      if (habits.lostItsWord()) later(count)
    },
    lookForLogo,
    startAnew() {
      storedLogos.clear()
      logoTries = TRIES_FOR_LOGO
      looks = LOOKS_FOR_ANSWERS
      isUnclear = false
    },
  }
}
