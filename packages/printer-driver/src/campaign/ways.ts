/** Printers that halls have, each by what it does otherwise. */
import type { Way } from './state-day.ts'

const slow = { lateMs: [450, 900] } as const
export const ways: readonly Way[] = [
  { name: 'as the manual says', profile: 'tm-t88', manners: {} },
  { name: 'drawer pin high', profile: 'tm-t88', manners: { drawerHigh: true } },
  {
    name: 'answers 450-900 ms late, drawer pin high',
    profile: 'tm-t88',
    manners: { ...slow, drawerHigh: true },
    latencyMs: 900,
  },
  {
    name: 'the same, and it does not report by itself',
    profile: 'generic-80',
    manners: { ...slow, drawerHigh: true, reportsItself: false },
    latencyMs: 900,
  },
  {
    name: '600 ms late, does not report by itself',
    profile: 'generic-80',
    manners: { lateMs: [590, 610], drawerHigh: true, reportsItself: false },
    latencyMs: 610,
  },
  ...[0.05, 0.2].flatMap(share => [
    {
      name: `${share * 100} % of the answers are lost`,
      profile: 'generic-80',
      manners: { losesShare: share, drawerHigh: true, reportsItself: false },
      latencyMs: 1000,
    },
    {
      name: `${share * 100} % lost, reports by itself`,
      profile: 'tm-t88',
      manners: { losesShare: share, drawerHigh: true },
      latencyMs: 1000,
    },
    {
      name: `${share * 100} % of the answers come twice`,
      profile: 'generic-80',
      manners: { doublesShare: share, drawerHigh: true, reportsItself: false },
      latencyMs: 200,
    },
    {
      name: `${share * 100} % come twice, 30-60 ms late`,
      profile: 'generic-80',
      manners: { doublesShare: share, drawerHigh: true, reportsItself: false, lateMs: [30, 60] as const },
      latencyMs: 500,
    },
    {
      name: `unasked bytes after ${share * 100} %`,
      profile: 'generic-80',
      manners: { strayShare: share, drawerHigh: true },
      latencyMs: 1000,
    },
  ]),
  {
    name: 'reports by itself and answers nothing',
    profile: 'tm-t88',
    manners: { answersRealTime: false, drawerHigh: true },
  },
  {
    name: 'XOFF and XON inside its answers',
    profile: 'tm-t88',
    manners: { flowInside: true, drawerHigh: true },
  },
  { name: 'XON before each answer', profile: 'generic-80', manners: { saysXon: true, reportsItself: false } },
  {
    name: 'silent while it prints',
    profile: 'generic-80',
    manners: { realTimeWhenIdle: true, forgetsWhenBusy: true, reportsItself: false },
  },
  {
    name: 'silent while it prints, and with anything in its buffer',
    profile: 'generic-80',
    manners: { realTimeWhenIdle: true, silentAtStandstill: true },
  },
  {
    name: 'silent with anything in its buffer, and does not report',
    profile: 'generic-80',
    manners: { realTimeWhenIdle: true, silentAtStandstill: true, reportsItself: false },
  },
  { name: 'sends back what it hears', profile: 'generic-58', manners: { echoes: true } },
  { name: 'DLE EOT 2 speaks of the cover only', profile: 'generic-58', manners: { namesCoverOnly: true } },
  {
    name: '12h to everything, reports by itself',
    profile: 'generic-80',
    manners: { alwaysWell: true },
  },
  { name: 'a Custom printer', profile: 'vkp80', manners: {} },
  { name: 'a Custom printer, 450-900 ms late', profile: 'vkp80', manners: slow, latencyMs: 900 },
]
