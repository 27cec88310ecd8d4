/** A member of staff as an administrator sees them: never with what their password is kept as. */
import type { StaffView } from '@antrean/queue-core'
import { z } from 'zod'
import { mastersIn, type StaffRow } from '../access/store/staff-rows.ts'

export const MemberId = z.object({ id: z.string().min(1).max(64) })

export const memberView =
  (iso: (at: number) => string) =>
  ({ id, name, role, createdAt, signedInAt, disabledAt, oneTimeUntil, masters }: StaffRow): StaffView => ({
    ...{ id, name, role, addedAt: iso(createdAt) },
    signedInAt: signedInAt === null ? null : iso(signedInAt),
    disabledAt: disabledAt === null ? null : iso(disabledAt),
    oneTimeUntil: oneTimeUntil === null ? null : iso(oneTimeUntil),
    masters: mastersIn(masters),
  })
