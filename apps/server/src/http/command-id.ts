/** An `Idempotency-Key` as a commandId: the same caller with the same key always means the same command. */
import { createHash, randomUUID } from 'node:crypto'

export function commandIdFor(actor: string, key: string | undefined): string {
  if (key === undefined) return randomUUID()
  const bytes = createHash('sha256').update(`${actor}\n${key}`).digest().subarray(0, 16)
  // A UUID of version 8, made from a hash of its own (RFC 9562, 5.8).
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
