import type { Sent } from '../channel.ts'
import { notNow, refused, unknown } from '../outcome.ts'

/** +CMS ERROR by 3GPP TS 27.005, 3.2.5; those below 128 are the network's own (24.011, E-2). */
const ADDRESS = [1, 28, 30]
const CONTENT = [304, 305]
const BUSY = [42, 47, 301, 314]
const NO_NETWORK = [38, 331]
const SET_UP = [8, 10, 29, 50, 69, 302, 303, 310, 311, 312, 313, 315, 316, 317, 318, 330]
/** The network did not answer the modem, or the modem does not know: the text may have gone. */
const NOBODY_KNOWS = [332, 500]

/** What a modem's error says of a short message that it was given. */
export function sentByError(error: string): Sent {
  const code = Number(/\+CMS ERROR: ?(\d+)/.exec(error)?.[1] ?? Number.NaN)
  if (ADDRESS.includes(code)) return refused('bad-address', error)
  if (CONTENT.includes(code)) return refused('bad-content', error)
  if (BUSY.includes(code)) return notNow('busy', error)
  if (NO_NETWORK.includes(code)) return notNow('unreachable', error)
  if (SET_UP.includes(code)) return notNow('set-up', error)
  if (NOBODY_KNOWS.includes(code)) return unknown(error)
  return notNow('trouble', error)
}
