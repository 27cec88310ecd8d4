/**
 * A ticket's names. Both begin with the seq of its TicketIssued, so each is found by the primary key, and no index of
 * random words has to be kept over years of tickets.
 *
 *   id     t1042                       for staff and machines
 *   token  sy-Jx1f0rZ8mKqPz3Ab         for the visitor's page: 96 random bits that cannot be guessed
 */
import { randomFillSync, timingSafeEqual } from 'node:crypto'

const SECRET_BYTES = 12
const pool = Buffer.alloc(SECRET_BYTES * 256)
let used = pool.length

/** Random bytes are drawn in bulk: one call of the kernel for 256 tickets. */
function secret(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += SECRET_BYTES
  return pool.toString('base64url', used - SECRET_BYTES, used)
}

export const ticketId = (key: number): string => `t${key}`
export const ticketToken = (key: number): string => `${key.toString(36)}-${secret()}`

/** The key in an id, or null where it is no ticket's id. */
export function keyOfId(id: string): number | null {
  return /^t[1-9]\d{0,14}$/.test(id) ? Number(id.slice(1)) : null
}

/** The key in a token, or null where it cannot be one. The rest of the token is still to be compared. */
export function keyOfToken(token: string): number | null {
  const match = /^([1-9a-z][0-9a-z]{0,9})-[\w-]{16}$/.exec(token)
  return match ? Number.parseInt(match[1]!, 36) : null
}

export function sameToken(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
