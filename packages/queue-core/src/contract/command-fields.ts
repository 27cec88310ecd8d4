/** Fields that several commands have, and the addresses of what they are about. */
import { z } from 'zod'
import { BoothNumber } from '../hall/config.ts'

export const ticketId = z.string().min(1).max(64)
export const booth = { booth: BoothNumber }
/** Without `ticketId`, the ticket that the booth has. */
export const atBooth = { booth: BoothNumber, ticketId: ticketId.optional() }
export const reason = z.string().trim().min(3).max(300)

export const boothPath = (action: string) => ({
  path: `booths/{number}/${action}`,
  from: { number: 'booth' as const },
})
export const ticketPath = (action: string) => ({
  path: `tickets/{id}/${action}`,
  from: { id: 'ticketId' as const },
})
export const servicePath = (action: string) => ({
  path: `services/{letter}/${action}`,
  from: { letter: 'service' as const },
})
export const plainPath = (path: string) => ({ path, from: {} })
