export type AuditEntry = {
  what:
    | 'signed-in'
    | 'signed-out'
    | 'sign-in-failed'
    | 'sign-in-blocked'
    | 'refused-by-role'
    | 'device-invited'
    | 'device-enrolled'
    | 'enrolment-failed'
    | 'device-revoked'
    | 'key-made'
    | 'key-revoked'
    | 'webhook-made'
    | 'webhook-removed'
    | 'webhook-replayed'
    | 'alerts-set'
    | 'report-mails-set'
    | 'people-looked-up'
    | 'data-exported'
    | 'history-imported'
    | 'staff-added'
    | 'record-accepted'
    | 'staff-removed'
    | 'staff-renamed'
    | 'staff-forgotten'
  actor: string
  address?: string | undefined
  detail?: string | undefined
}
