/**
 * A ticket is named where its button is pressed, so that no server is needed for it (docs/decisions/0304).
 *
 *   ticketId  0198c5d2-6a00-7c3e-9b1f-…  for staff and machines: a UUIDv7, so that ids of one day stand together
 *   token     sJx1f0rZ8mKqPz3AbQ4w7g     the secret of the visitor's page: 128 bits that cannot be guessed, short enough for a code
 */
import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

export type TicketNames = { ticketId: string; token: string }

/** `at`: when it was pressed, epoch ms by whatever clock there is. Two of one moment differ by 74 random bits. */
export const newTicketId = (at: number): string => v7({ msecs: Math.max(0, Math.round(at)) })

/** Its bits are drawn apart from those of the id, which is no secret. */
export const newPageToken = (): string => randomBytes(16).toString('base64url')

export const newTicketNames = (at: number): TicketNames => ({
  ticketId: newTicketId(at),
  token: newPageToken(),
})
