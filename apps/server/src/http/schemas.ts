/** What the HTTP face takes and gives, in addition to the wire contract. */
import { BoothNumber, TicketView, Time, TROUBLES, WireError } from '@antrean/queue-core'
import { z } from 'zod'

export const ErrorBody = z.object({ error: WireError })

export const Refusals = {
  400: ErrorBody,
  401: ErrorBody,
  403: ErrorBody,
  404: ErrorBody,
  409: ErrorBody,
  413: ErrorBody,
  429: ErrorBody,
  503: ErrorBody,
} as const

export const IdempotencyKey = z.object({
  /** Any text; the same key again returns the first answer. */
  'idempotency-key': z.string().min(1).max(200).optional(),
})

export const Stage = z.object({
  type: z.string(),
  at: Time,
  booth: BoothNumber.nullable(),
  actor: z.string(),
})

export const TicketWithStages = TicketView.extend({ stages: z.array(Stage) })

export const Health = z.object({
  status: z.enum(['ok', 'storage-failed']),
  /** What is wrong, and what to do about it. */
  trouble: z.enum(TROUBLES).optional(),
  detail: z.string().optional(),
  /** The sequence number of the last event that is safe on the disk. */
  seq: z.int(),
  version: z.string(),
})
