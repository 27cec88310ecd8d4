/**
 * Whatever takes connections may stand at a printer's address: a web server, a log-in server, another machine's noise.
 * Some of its bytes look like a status. So nothing is believed of a new cable until it has answered our questions as a
 * printer does: each in its shape, as many as were asked, and nothing else in between.
 */
import type { PrinterProfile } from '../profile/profile.ts'
import type { Reply } from './replies.ts'

export type Proof = {
  /** Everything that comes over the cable. */
  hear(reply: Reply): void
  /** After each round of questions, with the number that was answered, by `DLE EOT` or by a report of its own. */
  judge(answered: number, by?: 'report'): void
  /** A printer is there. Never taken back while the cable is open: noise on the line does not unmake it. */
  isGiven(): boolean
  /** Something is there that says what no printer says. */
  isRefuted(): boolean
}

/** Bits that had to be as they were: chance passes once in four thousand million tries. */
const BITS_NEEDED = 32
/** Fixed bits in one right answer: `0xx1xx10` to DLE EOT, `10 0F` before a Custom status, three in each byte of a Star's. */
const bitsOf = { escpos: 4, custom: 16, star: 16 } as const
/** And in the four bytes of a report. */
const BITS_OF_REPORT = 10

export function demandProof(dialect: PrinterProfile['dialect']): Proof {
  // A model that never answers cannot be asked for a proof; it stays usable.
  let bits: number = dialect === 'none' ? BITS_NEEDED : 0
  let answers = 0
  let reports = 0
  /** Since the last round. */
  let isNoisy = false
  let hasBeenNoisy = false
  const isGiven = (): boolean => bits >= BITS_NEEDED

  return {
    hear(reply) {
      if (isStrange(reply)) isNoisy = true
      if (reply.kind === answerOf[dialect]) answers++
      if (reply.kind === 'automatic') reports++
    },
    judge(answered, by) {
      const isClean = !isNoisy && (by === 'report' ? reports : answers) === answered
      const isStrangeRound = isNoisy
      hasBeenNoisy ||= isNoisy
      answers = 0
      reports = 0
      isNoisy = false
      if (isGiven() || dialect === 'none') return
      // Answers that are lost, or come twice, prove nothing and refute nothing.
      if (!isStrangeRound && !isClean) return
      bits = isClean ? bits + answered * (by === 'report' ? BITS_OF_REPORT : bitsOf[dialect]) : 0
    },
    isGiven,
    isRefuted: () => !isGiven() && bits === 0 && (isNoisy || hasBeenNoisy),
  }
}

const answerOf = { escpos: 'real-time', custom: 'custom', star: 'star', none: undefined } as const

/** What no printer says; some clones send back what they are asked, and that is theirs. */
export const isStrange = (reply: Reply): boolean =>
  reply.kind === 'noise' && !reply.bytes.every(byte => ours.has(byte))
/** DLE EOT n, DLE EOT 14h, GS a n. */
const ours = new Set([0x10, 0x04, 0x01, 0x02, 0x03, 0x14, 0x1d, 0x61, 0x0f])

/** DLE EOT n itself. */
export const isEchoOfQuestion = (reply: Reply): boolean =>
  reply.kind === 'noise' && reply.bytes[0] === 0x10 && reply.bytes[1] === 0x04 && isStrange(reply) === false
