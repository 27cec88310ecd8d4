import type { Sent } from '../channel.ts'
import { notNow, unknown } from '../outcome.ts'
import { sendInParts } from '../sms/send-in-parts.ts'
import type { AtDialogue } from './at-dialogue.ts'
import { said } from './make-ready.ts'
import { sentByError } from './modem-errors.ts'
import type { Pdu } from './write-pdu.ts'

const PROMPT_PATIENCE = 10_000
/** A network may take this long with one short message (27.005 says nothing; modems' manuals say 60 to 150 s). */
const NETWORK_PATIENCE = 120_000

/**
 * One `AT+CMGS` for each part. Nothing has gone before the Ctrl-Z of the first; what is broken off after it is unknown, for the phone may have a part.
 */
export function sendParts(
  modem: AtDialogue,
  pdus: readonly Pdu[],
  patienceMs = NETWORK_PATIENCE,
  signal?: AbortSignal,
): Promise<Sent> {
  return sendInParts(pdus, sendOne)

  async function sendOne({ octets, hex }: Pdu): Promise<string | Sent> {
    const ready = await modem.ask(`AT+CMGS=${octets}\r`, Math.min(patienceMs, PROMPT_PATIENCE), signal)
    if (ready.kind === 'error') return sentByError(ready.error)
    if (ready.kind !== 'prompt') {
      modem.write('\x1b')
      modem.close()
      return notNow('trouble', `The modem did not ask for the text: ${said(ready)}`)
    }
    const answer = await modem.ask(`${hex}\x1a`, patienceMs, signal)
    if (answer.kind === 'error') return sentByError(answer.error)
    if (answer.kind !== 'ok') {
      // A late answer must not be taken for that of the next command.
      modem.close()
      return unknown(`The modem had the text and did not answer: ${said(answer)}`)
    }
    const reference = /\+CMGS: ?(\d+)/.exec(answer.lines.join('\n'))?.[1]
    return reference ?? unknown('The modem says OK and names no reference.')
  }
}
