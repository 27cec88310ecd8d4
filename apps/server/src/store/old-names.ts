/**
 * The names of tickets until release 0.2: both begin with the seq of the TicketIssued, so each says its key itself. None is
 * given any more, and all are known for ever: they are on paper, in reports and in what other systems keep.
 *
 *   id     t1042                       for staff and machines
 *   token  sy-Jx1f0rZ8mKqPz3Ab         for the visitor's page
 */

/** The key in an old id, or null where it is none. */
export function keyInOldId(id: string): number | null {
  return /^t[1-9]\d{0,14}$/.test(id) ? Number(id.slice(1)) : null
}

/** The key in an old token, or null where it cannot be one. The rest of the token is still to be compared. */
export function keyInOldToken(token: string): number | null {
  const match = /^([1-9a-z][0-9a-z]{0,9})-[\w-]{16}$/.exec(token)
  return match ? Number.parseInt(match[1]!, 36) : null
}
