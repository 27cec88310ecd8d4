import type { Audited } from '@antrean/queue-core'

export type AuditEntry = {
  what: Audited
  actor: string
  address?: string | undefined
  detail?: string | undefined
}
