import type { Sent } from '../channel.ts'
import { accepted, notNow, refused, unknown } from '../outcome.ts'
import { short } from '../short.ts'

/** What nodemailer says of a failure: an SMTP reply has a number, the wire has none. */
export type MailFailure = Error & {
  readonly code?: string | undefined
  /** What Node called it, before nodemailer did. */
  readonly originalCode?: string | undefined
  readonly responseCode?: number | undefined
  readonly response?: string | undefined
  readonly command?: string | undefined
}

/** Node's words for a certificate that it does not take, and for a wire that is not TLS. */
const UNSAFE = /CERT|_TLS_|_SSL_|UNABLE_TO_/

export const sentByReply = (id: string, reply: string): Sent => accepted([id], short(reply))

/** @param begun whether a byte of the text had gone out. */
export function sentByFailure(failure: MailFailure, begun: boolean): Sent {
  const { responseCode: reply, code, command = '' } = failure
  const detail = short(failure.response || failure.message)
  // 421 is the word of a server that goes away, at whatever moment: after the text it says nothing of the text.
  if (begun && (reply === undefined || reply === 421))
    return unknown(`The mail server took the text and its answer did not come: ${detail}`)
  if (code === 'EAUTH' || code === 'ENOAUTH' || command.startsWith('AUTH')) {
    const wrong = reply === undefined || reply >= 500
    return notNow(wrong ? 'set-up' : 'trouble', `The mail server does not let us in: ${detail}`)
  }
  if (code === 'ETLS' || code === 'ECONFIG' || UNSAFE.test(failure.originalCode ?? ''))
    return notNow('set-up', `The mail server is not safe to talk to: ${detail}`)
  if (reply === undefined) return notNow('unreachable', `The mail server was not reached: ${detail}`)
  if (reply >= 500) return refusedBy(reply, command, detail)
  return notNow(reply === 450 || reply === 451 ? 'busy' : 'trouble', detail)
}

/** Which command a 5xx answers says whose fault it is; its second figure says what (RFC 3463). */
function refusedBy(reply: number, command: string, detail: string): Sent {
  if (command === 'RCPT TO') {
    // 530 and 5.7.x at the recipient are about us: relaying denied, a login wanted.
    const ours = reply === 530 || /\b5\.7\.\d/.test(detail)
    return ours ? notNow('set-up', detail) : refused('bad-address', detail)
  }
  if (command === 'DATA') return refused('bad-content', detail)
  return notNow('set-up', detail)
}
