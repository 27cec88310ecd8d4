/**
 * What the printer says by itself (automatic status, `GS a`) against what it answers. A report names every condition in
 * four bytes of its own shape, so while it reports, its reports outweigh its answers; but a report can be lost, and after
 * a dip of the power it does not know any more that it should report.
 */
import { noReadings, type Readings } from './readings.ts'

export type Reports = {
  hear(readings: Readings): void
  /** The answers of a whole round, news or not. */
  hearAnswers(answers: Partial<Readings>): void
  /** What it said last is not known to hold: it was silent. */
  forget(): void
  /** What it said last is known to hold. */
  isHeard(): boolean
  /** It has reported trouble, so it stands still and may report nothing before that is mended. */
  tellsOfTrouble(): boolean
  /**
   * What to do with the answers of one whole round. `take`: they say the same as the report. `take-and-ask`: they tell of more
   * trouble, and it is asked to report from now on, for it may have forgotten to. `ask`: they tell of less, so have it
   * report. `leave`: it was asked in vain, and the report stands.
   */
  weigh(answers: Partial<Readings>): 'take' | 'take-and-ask' | 'ask' | 'leave'
}

/** A greeting lies in the buffer of a printer that stands still, so it is not sent for ever. */
const ASKS_AT_MOST = 3

export function weighReports(): Reports {
  let last: Readings | undefined
  let asked = 0
  /** Its answers were seen to tell of trouble, so they mean something when they tell of none. */
  let answersTell = false
  return {
    hear(readings) {
      last = readings
      asked = 0
    },
    hearAnswers(answers) {
      if (troublesIn(answers).length > 0) answersTell = true
    },
    forget() {
      last = undefined
      asked = 0
    },
    isHeard: () => last !== undefined,
    tellsOfTrouble: () => last !== undefined && troublesIn(last).some(name => name !== 'paperNearEnd'),
    weigh(answers) {
      const told = troublesIn(answers)
      if (last === undefined) return 'take'
      const reported = troublesIn(last)
      const isMore = told.some(name => !reported.includes(name))
      const isLess = reported.some(name => answers[name] === false)
      if (!isMore && !isLess) {
        asked = 0
        return 'take'
      }
      const mayAsk = asked++ < ASKS_AT_MOST
      if (isMore) return mayAsk ? 'take-and-ask' : 'take'
      if (mayAsk) return 'ask'
      return answersTell ? 'take' : 'leave'
    },
  }
}

const names = Object.keys(noReadings) as (keyof Readings)[]
const troublesIn = (readings: Partial<Readings>): (keyof Readings)[] =>
  names.filter(name => name !== 'offline' && readings[name] === true)
