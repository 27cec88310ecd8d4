import type { DeliveryState, Sent } from '../channel.ts'
import { notNow, refused } from '../outcome.ts'

/** command_status by SMPP 3.4, 5.1.3. What is not here is trouble, and tried again. */
const CONTENT = [0x01, 0x43, 0x44, 0x61, 0x62]
const BUSY = [0x14, 0x58]
const SET_UP = [0x04, 0x0a, 0x0d, 0x0e, 0x0f, 0x15, 0x48, 0x49, 0x50, 0x51, 0x53]
const BAD_ADDRESS = 0x0b

export function sentByStatus(status: number): Sent {
  const says = `The SMSC answers 0x${status.toString(16).padStart(8, '0')}.`
  if (status === BAD_ADDRESS) return refused('bad-address', says)
  if (CONTENT.includes(status)) return refused('bad-content', says)
  if (BUSY.includes(status)) return notNow('busy', says)
  if (SET_UP.includes(status)) return notNow('set-up', says)
  return notNow('trouble', says)
}

/** message_state by SMPP 3.4, 5.2.28, and the word of the same meaning in a receipt's text (appendix B). */
const STATES: Record<string, DeliveryState> = {
  ...{ 1: 'on-its-way', ENROUTE: 'on-its-way' },
  ...{ 2: 'delivered', DELIVRD: 'delivered' },
  ...{ 3: 'failed', EXPIRED: 'failed' },
  ...{ 4: 'failed', DELETED: 'failed' },
  ...{ 5: 'failed', UNDELIV: 'failed' },
  ...{ 6: 'on-its-way', ACCEPTD: 'on-its-way' },
  ...{ 7: 'on-its-way', UNKNOWN: 'on-its-way' },
  ...{ 8: 'failed', REJECTD: 'failed' },
}

/** What a receipt says: by its optional fields, which are for machines, before its text, which each SMSC writes as it likes. */
export function readReceipt(
  text: string,
  fields: { id?: string | undefined; state?: number | undefined },
): { part: string; state: DeliveryState } | null {
  const part = fields.id ?? /\bid:\s*(\S+)/i.exec(text)?.[1]
  const state = STATES[fields.state ?? /\bstat:\s*(\w+)/i.exec(text)?.[1]?.toUpperCase() ?? '']
  return part !== undefined && state ? { part, state } : null
}
