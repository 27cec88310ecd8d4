/**
 * One question to a time server and its answer, as bytes: SNTP of RFC 4330, client mode, one packet of 48 bytes.
 *
 *   0 leap, version, mode   1 stratum   12 reference id   24 originate   32 received   40 sent
 *
 * The question carries no time of ours but 64 random bits, which come back as `originate`: an answer to nobody's question,
 * or a forged one, is known by it.
 */
const PACKET_BYTES = 48
const CLIENT = (4 << 3) | 3
const SERVER_MODE = 4
const UNSYNCHRONISED = 3
/** From 1900 to 1970, in seconds. */
const EPOCH = 2_208_988_800
const ERA = 2 ** 32

/** `at`: epoch ms as the answer left the server; `heldMs`: how long it kept the question; `again`: whether it may be asked later. */
export type Read =
  | { ok: true; at: number; heldMs: number }
  | { ok: false; why: 'not-ours' }
  | { ok: false; why: 'unsynchronised' | 'refused'; again: boolean }

/** `nonce`: 8 random bytes. */
export function question(nonce: Buffer): Buffer {
  const packet = Buffer.alloc(PACKET_BYTES)
  packet[0] = CLIENT
  nonce.copy(packet, 40)
  return packet
}

/** What a packet says that came where an answer to the question with `nonce` is awaited. */
export function readAnswer(packet: Buffer, nonce: Buffer): Read {
  if (packet.length < PACKET_BYTES || (packet[0]! & 7) !== SERVER_MODE) return { ok: false, why: 'not-ours' }
  if (!packet.subarray(24, 32).equals(nonce)) return { ok: false, why: 'not-ours' }
  const stratum = packet[1]!
  // A kiss of death: a server that says RATE may be asked later, one that denies or restricts never again.
  if (stratum === 0) return refuse('refused', packet.toString('latin1', 12, 16) === 'RATE')
  if (stratum > 15 || packet[0]! >> 6 === UNSYNCHRONISED) return refuse('unsynchronised', true)
  const [received, sent] = [timeAt(packet, 32), timeAt(packet, 40)]
  if (packet.readBigUInt64BE(40) === 0n || sent < received) return refuse('unsynchronised', true)
  return { ok: true, at: sent, heldMs: sent - received }
}

const refuse = (why: 'unsynchronised' | 'refused', again: boolean): Read => ({ ok: false, why, again })

/** Seconds begin anew in 2036: those below the middle are of the time after (RFC 4330, section 3). */
function timeAt(packet: Buffer, offset: number): number {
  const seconds = packet.readUInt32BE(offset)
  const era = seconds < ERA / 2 ? ERA : 0
  return (seconds + era - EPOCH) * 1000 + (packet.readUInt32BE(offset + 4) / ERA) * 1000
}

/** As `timeAt` reads it; for a server's answer. */
export function writeTime(packet: Buffer, offset: number, at: number): void {
  const seconds = Math.floor(at / 1000)
  packet.writeUInt32BE((seconds + EPOCH) % ERA, offset)
  packet.writeUInt32BE(Math.floor(((at - seconds * 1000) / 1000) * ERA), offset + 4)
}
