/** What phones read of the texts that a modem sent: as the network hands them on, part by part. */
import { readPdu } from '../src/modem/read-pdu.ts'
import { createAssembly } from '../src/sms/assemble.ts'

/** `to`: +62…, of whose phone it is. */
export type ArrivedText = { to: string; text: string }

/** Of `sent` PDUs, those texts of which every part arrived. */
export function arrivedTexts(sent: readonly string[]): ArrivedText[] {
  const assemble = createAssembly()
  return sent.flatMap((pdu, place) => {
    const read = readPdu(asDelivered(pdu))
    if (read?.kind !== 'text') return []
    const whole = assemble(read, place)
    whole?.forget()
    return whole ? [{ to: whole.reply.from, text: whole.reply.text }] : []
  })
}

const HAS_HEADER = 0x40
/** 2026-11-13 12:00, which nobody reads. */
const WHEN = '62113121000082'

/**
 * SMS-SUBMIT as an SMS-DELIVER (3GPP TS 23.040, 9.2.2) whose sender is whom it was for: without our reference, and with the network's
 * time in the place of how long it is of use.
 */
function asDelivered(pdu: string): string {
  const octet = (at: number) => Number.parseInt(pdu.slice(at, at + 2), 16)
  const kind = octet(2) & HAS_HEADER
  const digits = octet(6)
  const address = pdu.slice(6, 10 + digits + (digits % 2))
  const after = 6 + address.length
  const [coding, text] = [pdu.slice(after, after + 4), pdu.slice(after + 6)]
  return `00${kind.toString(16).padStart(2, '0')}${address}${coding}${WHEN}${text}`
}
