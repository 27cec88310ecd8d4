/** What the driver asks a printer, byte for byte as in the tables of docs/hardware.md. */

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

export type RealTimeQuestion = 1 | 2 | 3 | 4
/** Answered at once with one byte, in mid-print and off line too. */
export const askRealTime = (n: RealTimeQuestion): Uint8Array => bytes(0x10, 0x04, n)
/** Custom models: paper, user, recoverable and unrecoverable state in one answer. */
export const askCustomStatus = bytes(0x10, 0x04, 0x14)
/** From now on the printer reports every change by itself, until its power goes. */
export const enableAutomaticStatus = bytes(0x1d, 0x61, 0x0f)
/** Answered in the order of the job, so after everything sent before it. */
export const askQueuedStatus = bytes(0x1d, 0x72, 0x01)
export const askQueuedStatusOld = bytes(0x1b, 0x76)
/** Answered with the same four characters when everything sent before it is done. */
export const askProcessId = (id: string): Uint8Array =>
  bytes(0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, ...Array.from(id, letter => letter.charCodeAt(0)))
/** Forgets everything received and not yet printed; answered with 37 25 00. */
export const clearBuffers = bytes(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08)
/** The keys of the pictures in its memory; each part of the list is acknowledged, and the next one follows. */
export const askLogoKeys = bytes(0x1d, 0x28, 0x4c, 0x04, 0x00, 0x30, 0x40, 0x4b, 0x43)
export const acknowledge = bytes(0x06)
export const askMaker = bytes(0x1d, 0x49, 0x42)
export const askModel = bytes(0x1d, 0x49, 0x43)
