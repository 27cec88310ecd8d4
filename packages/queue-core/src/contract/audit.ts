/** The audit trail as an administrator reads it. */
import { z } from 'zod'
import { Time } from './views.ts'

/** Every kind of entry, near to each other what belongs together. */
export const AUDITED = [
  'signed-in',
  'signed-out',
  'sign-in-failed',
  'sign-in-blocked',
  'refused-by-role',
  'device-invited',
  'device-enrolled',
  'enrolment-failed',
  'device-revoked',
  'key-made',
  'key-revoked',
  'webhook-made',
  'webhook-removed',
  'webhook-replayed',
  'webhook-paused',
  'openid-set',
  'openid-let-in',
  'alerts-set',
  'report-mails-set',
  'people-looked-up',
  'data-exported',
  'history-imported',
  'history-removed',
  'staff-added',
  'staff-renamed',
  'staff-role-set',
  'staff-services-set',
  'staff-disabled',
  'staff-enabled',
  'staff-removed',
  'staff-forgotten',
  'password-reset',
  'password-changed',
  'sign-in-lifted',
  'pin-set',
  'pin-removed',
  'record-accepted',
  'hall-set-up',
] as const
export type Audited = (typeof AUDITED)[number]

export const AuditView = z.object({
  id: z.int(),
  at: Time,
  /** One of the kinds that this release knows, or of another. */
  what: z.string(),
  /** `staff:NAME`, `device:ID`, `key:ID`, `terminal`, `many`. */
  actor: z.string(),
  address: z.string().nullable(),
  detail: z.string().nullable(),
})
export type AuditView = z.infer<typeof AuditView>

/** `next`: what to ask with `before` for the older ones; null where there are none. */
export const AuditPage = z.object({ entries: z.array(AuditView), next: z.int().nullable() })
export type AuditPage = z.infer<typeof AuditPage>
