/** What the interface's own description shows: an example of each shape, and of what is sent that is no command. */
import type {
  BoothView,
  CallView,
  ComplianceReport,
  Enrolled,
  HallConfig,
  HallInfo,
  HallSnapshot,
  Invitation,
  IssuedTicket,
  RatingView,
  ScannedTicket,
  ServiceView,
  Session,
  TicketView,
} from '@antrean/queue-core'
import type { z } from 'zod'
import type { ErrorBody, Health, Stage, TicketWithStages } from './schemas.ts'

const at = (time: string) => `2026-03-02T${time}+07:00`

const ticket: z.input<typeof TicketView> = {
  id: '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c',
  number: 'A012',
  service: 'A',
  priority: 'normal',
  priorityReason: null,
  language: 'id',
  state: 'called',
  paper: 'printed',
  issuedAt: at('08:14:03'),
  callBy: at('08:19:03'),
  calledAt: at('08:16:41'),
  firstCalledAt: at('08:16:41'),
  servingAt: null,
  endedAt: null,
  booth: 3,
  calls: 1,
  transfers: 0,
  rank: 57,
}
const waiting = {
  state: 'waiting',
  paper: 'pending',
  calledAt: null,
  firstCalledAt: null,
  booth: null,
  calls: 0,
} as const
const booth: z.input<typeof BoothView> = {
  number: 3,
  services: ['A', 'B'],
  state: 'open',
  ticket: { number: 'A012', service: 'A', state: 'called', calledAt: at('08:16:41') },
  officer: 'sari',
  since: at('07:58:20'),
}
const service: z.input<typeof ServiceView> = {
  letter: 'A',
  unit: 'Ditjen PHI dan Jamsos',
  name: { id: 'Hubungan industrial', en: 'Industrial relations' },
  matters: [{ id: 'Pengesahan peraturan perusahaan', en: 'Approval of company regulations' }],
  open: true,
  waiting: 4,
  expectedWaitSeconds: 150,
  waitMinutes: 3,
  targetSeconds: 300,
}
const call: z.input<typeof CallView> = {
  seq: 314,
  number: 'A012',
  service: 'A',
  booth: 3,
  at: at('08:16:41'),
  recall: false,
}
const hall: z.input<typeof HallInfo> = {
  name: { id: 'Pelayanan Terpadu Satu Atap', en: 'One-stop service hall' },
  timezone: 'Asia/Jakarta',
  date: '2026-03-02',
  open: true,
  opensAt: at('08:00:00'),
  closesAt: at('15:00:00'),
  nextOpening: at('13:00:00'),
  closedAs: null,
  closedWhy: null,
  closesEarlyAt: null,
}
const stage: z.input<typeof Stage> = {
  type: 'TicketCalled',
  at: at('08:16:41'),
  booth: 3,
  actor: 'staff:sari',
}
const figures = {
  issued: 120,
  withdrawn: 2,
  open: 0,
  kept: 112,
  missed: 6,
  neverCalled: 1,
  again: 4,
  noShow: 3,
  share: 0.9492,
  medianSeconds: 84,
  p95Seconds: 287,
  worstSeconds: 402,
  causes: {
    'no-booth-open': 0,
    'all-busy': 5,
    'idle-officer': 1,
    'absent-officer': 0,
    'call-undone': 0,
    'withdrawn-by-staff': 0,
    'printer-down': 0,
    'system-down': 0,
    unknown: 0,
  },
}

/** By the name of the shape. */
export const SHAPE_EXAMPLES = {
  BoothView: booth,
  CallView: call,
  ComplianceReport: {
    from: '2026-03-02',
    to: '2026-03-02',
    by: 'service',
    at: at('15:00:00'),
    total: figures,
    rows: [{ ...figures, key: 'A', label: 'A · Hubungan industrial' }],
  } satisfies z.input<typeof ComplianceReport>,
  Enrolled: {
    token: 'uW2pJ0bq9hT4',
    deviceId: 'kiosk-1',
    kind: 'kiosk',
    name: 'North door',
  } satisfies z.input<typeof Enrolled>,
  ErrorBody: {
    error: { code: 'service-closed', message: 'Service E is closed for today.' },
  } satisfies z.input<typeof ErrorBody>,
  HallInfo: hall,
  HallSnapshot: {
    seq: 314,
    at: at('08:16:42'),
    hallId: '0c7f3a52-9b1d-4e86-a2f0-5d1c8e4b7a39',
    hall,
    services: [service],
    booths: [{ ...booth, officer: null }],
    calls: [call],
  } satisfies z.input<typeof HallSnapshot>,
  Health: { status: 'ok', seq: 314, version: '0.1.0' } satisfies z.input<typeof Health>,
  Invitation: { code: 'K7QM-2XPA', expiresAt: at('08:29:00') } satisfies z.input<typeof Invitation>,
  IssuedTicket: {
    ...ticket,
    ...waiting,
    ahead: 4,
    expectedWaitSeconds: 150,
    url: 'https://antrean.example.go.id/t/sJx1f0rZ8mKqPz3AbQ4w7g',
  } satisfies z.input<typeof IssuedTicket>,
  ScannedTicket: {
    ...{
      ticket: {
        ...ticket,
        ...waiting,
        calledAt: ticket.calledAt,
        firstCalledAt: ticket.firstCalledAt,
        calls: 1,
      },
    },
    ...{ returned: true, ahead: 2, served: true, boothName: null },
  } satisfies z.input<typeof ScannedTicket>,
  ServiceView: service,
  RatingView: {
    level: 3,
    levels: [
      { id: 'Belum puas', en: 'Not satisfied' },
      { id: 'Cukup puas', en: 'Fairly satisfied' },
      { id: 'Puas', en: 'Satisfied' },
    ],
    questions: 9,
    answered: 0,
    commented: false,
    ratedAt: at('08:31:10'),
    changeableUntil: at('08:41:10'),
    closesAt: '2026-04-01T08:30:58+07:00',
  } satisfies z.input<typeof RatingView>,
  Session: {
    token: 'h7Rk2mVx0sQe',
    role: 'officer',
    name: 'sari',
    expiresAt: at('20:00:00'),
  } satisfies z.input<typeof Session>,
  Stage: stage,
  TicketView: ticket,
  TicketWithStages: { ...ticket, stages: [stage] } satisfies z.input<typeof TicketWithStages>,
}

const hallFile = {
  name: { id: 'Balai Layanan', en: 'Service Hall' },
  timezone: 'Asia/Jakarta',
  opens: '08:00',
  closes: '15:00',
  services: [{ letter: 'A', unit: 'Dukcapil', name: { id: 'KTP', en: 'Identity cards' } }],
  booths: [{ number: 1, services: ['A'] }],
} satisfies z.input<typeof HallConfig>

/** By operation: the body of what is no command. */
export const BODY_EXAMPLES: Record<string, unknown> = {
  signIn: { name: 'sari', password: 'three words apart' },
  changeOwnPassword: { password: 'three words apart', newPassword: 'four other words apart' },
  signInByPin: { id: '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c', pin: '480273' },
  setOwnPin: { desk: 'uW2pJ0bq9hT4', password: 'three words apart', pin: '480273' },
  signInByOpenId: { code: 'oXu2kq0hW7c9' },
  setOpenId: {
    ...{ on: true, issuer: 'https://akun.example.go.id', clientId: 'antrean', label: 'Akun Kementerian' },
    ...{ nameClaim: 'name', roleClaim: 'groups', roles: { officer: ['petugas'] } },
  },
  addStaff: { name: 'Wulan', role: 'officer' },
  renameStaff: { name: 'Wulandari' },
  setStaffRole: { role: 'supervisor' },
  setStaffServices: { masters: [{ service: 'A' }, { service: 'B', from: '08:00', to: '12:00' }] },
  rateVisit: { level: 3, answers: { waktu: 4, perilaku: 4 }, comment: 'Cepat dan ramah' },
  answerCase: { text: 'Akta terlampir.' },
  makeApiKey: { name: 'Data warehouse', scopes: ['supervisor:reports'], days: 90 },
  setAlerts: {
    language: 'id',
    rules: { waiting: { on: true, at: 40, over: 25, minutes: 5 } },
  },
  makeWebhook: { url: 'https://data.example.go.id/antrean', kinds: ['ticket.called', 'case.overdue'] },
  replayWebhook: { from: 314 },
  findPeople: { phone: '0812 3456 7890' },
  setMessageText: { text: '{hall}: {number} is decided. {url}' },
  setPublishedFigures: {
    from: '2016-03-01',
    to: '2016-10-12',
    served: 7_536,
    services: { A: 3_720, B: 1_432, C: 1_240, D: 788, E: 121 },
    ratings: { counts: [10, 30, 230] },
    score: { of: 5, before: 3.48, after: 4.01 },
  },
  setMessageSettings: {
    order: ['sms', 'whatsapp', 'email'],
    rest: { from: '20:00', until: '07:00' },
    perMinute: { sms: 60, whatsapp: null, email: null },
  },
  askMessages: { phone: '0812 3456 7890' },
  testMessage: { to: '0812 3456 7890' },
  enterFirstStart: { code: 'K7QM-2XPA-9RTB', browser: 'b7c1f0e2' },
  finishFirstStart: {
    code: 'K7QM-2XPA-9RTB',
    settings: hallFile,
    administrator: { name: 'Wati', password: 'three words apart' },
  },
  changeSettings: { settings: hallFile, why: 'Ramadan' },
  checkSettings: { settings: hallFile },
  drawTicket: { settings: hallFile, paper: 80, language: 'id', priority: 'normal' },
  keepSettingsDraft: { settings: hallFile, why: 'Ramadan', goesLiveOn: '2099-02-18' },
  undoSettings: { why: 'The office opens as before.' },
  enrolDevice: { code: 'K7QM-2XPA' },
  tellScreenFailure: { surface: 'display', page: '/display/', message: 'The screen has no memory left.' },
}

/** Of the names in paths and queries, where no command says another. */
export const NAMED: Record<string, unknown> = {
  number: 3,
  letter: 'A',
  id: '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c',
  token: 'sJx1f0rZ8mKqPz3AbQ4w7g',
  from: '2026-03-02',
  to: '2026-03-06',
  state: 'failed',
  set: 'tickets',
  source: 'The queue of before',
  template: 'completed',
  channel: 'sms',
  language: 'en',
  before: 1772416443000,
  what: 'staff-added',
  who: 'sari',
}
