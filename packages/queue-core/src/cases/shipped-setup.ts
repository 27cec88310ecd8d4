/**
 * The kinds that come with the product. The days are those of the published rules; where these are silent (whether a question
 * stops the clock) a statutory clock runs on, and only the hall's own promise stands still.
 */

import { SHIPPED_YEARS } from '../hall/year-2026.ts'
import { CaseSetup } from './kinds.ts'

const FROM = '2026-01-01'

const KINDS = [
  {
    key: 'escalated',
    from: FROM,
    mark: 'E',
    name: { id: 'Layanan yang diteruskan', en: 'Escalated service' },
    terms: {
      count: 'calendar',
      days: 7,
      atMostDays: 7,
      extension: { days: 7 },
      questionStopsClock: true,
      soonDays: 1,
    },
  },
  {
    key: 'information',
    from: FROM,
    mark: 'I',
    name: { id: 'Permohonan informasi publik', en: 'Public information request' },
    terms: { count: 'working', days: 10, extension: { days: 7 } },
  },
  {
    key: 'objection',
    from: FROM,
    mark: 'K',
    name: { id: 'Keberatan informasi publik', en: 'Objection to a refused request' },
    terms: { count: 'working', days: 30, soonDays: 5 },
    against: { kind: 'information', fileWithinDays: 30 },
  },
  {
    key: 'complaint',
    from: FROM,
    mark: 'P',
    name: { id: 'Pengaduan', en: 'Complaint' },
    terms: { count: 'working', days: 14, closesAfterDays: 10 },
    classes: [
      { key: 'forwarded', name: { id: 'Diteruskan ke instansi lain', en: 'Forwarded' }, days: 3 },
      { key: 'normative', name: { id: 'Permintaan informasi', en: 'Request for information' }, days: 5 },
      { key: 'plain', name: { id: 'Tanpa pemeriksaan lapangan', en: 'No inspection needed' }, days: 14 },
      { key: 'inspection', name: { id: 'Dengan pemeriksaan lapangan', en: 'Inspection needed' }, days: 60 },
    ],
    outside: 'SP4N-LAPOR!',
  },
]

/** `head`: who answers for a case that nobody else answers for; `units`: where cases can be handed to. */
export const shippedCaseSetup = (head: string, units: { name: string; head?: string }[] = []): CaseSetup =>
  CaseSetup.parse({ kinds: KINDS, years: [...SHIPPED_YEARS], units, head })
