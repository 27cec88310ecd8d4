/** Cases and messages for tests of reports. */
import type { CaseFacts } from '../src/report/case-facts.ts'
import type { MessageFacts } from '../src/report/message-facts.ts'

const HOUR = 3_600_000

/** Opened on Monday 2 March 2026 and decided in time on Wednesday, after two hours with the hall, unless told otherwise. */
export const caseOf = (told: Partial<CaseFacts> = {}): CaseFacts => ({
  number: 'E-2026-000001',
  kind: 'escalated',
  class: null,
  service: 'A',
  unit: null,
  outside: null,
  stage: 'closed',
  extended: false,
  outcome: 'done',
  date: '2026-03-02',
  verdict: 'kept',
  decidedOn: '2026-03-04',
  days: 2,
  reopened: false,
  explained: false,
  tableMissing: [],
  cost: 'gratis',
  called: { kind: 'Layanan dieskalasi', class: null },
  held: [{ unit: null, party: 'hall', ms: 2 * HOUR }],
  refs: { applicant: null, matter: null, decision: null },
  ...told,
})

/** As it is while nobody has decided it. */
export const PENDING = { stage: 'open', outcome: null, verdict: 'open', decidedOn: null, days: null } as const

/** Told by SMS and confirmed after ten seconds, unless told otherwise. */
export const messageOf = (told: Partial<MessageFacts> = {}): MessageFacts => ({
  date: '2026-03-02',
  template: 'escalated',
  channel: 'sms',
  stage: 'sent',
  closed: [],
  queuedAt: 1_000,
  confirmedAt: 11_000,
  ...told,
})
