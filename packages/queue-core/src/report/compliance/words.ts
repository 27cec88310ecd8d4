/** The words of the figures in both languages: the same on the screen and in every file. */
import type { Bilingual } from '../../hall/config.ts'
import { type PlaceWords, placeWords } from '../../hall/place.ts'
import type { Language } from '../../hall/ticket.ts'
import type { ReportedCause } from '../ticket-facts.ts'

export type ComplianceWords = {
  title: string
  issued: string
  withdrawn: string
  open: string
  kept: string
  missed: string
  neverCalled: string
  share: string
  medianSeconds: string
  p95Seconds: string
  worstSeconds: string
  cause: Record<ReportedCause, string>
}

const id = ({ place, Place }: PlaceWords): ComplianceWords => ({
  title: 'Kepatuhan waktu panggil',
  issued: 'Tiket',
  withdrawn: 'Batal sebelum batas waktu',
  open: 'Masih menunggu',
  kept: 'Tepat waktu',
  missed: 'Terlambat',
  neverCalled: 'Tanpa panggilan',
  share: 'Tepat waktu (%)',
  medianSeconds: 'Median waktu tunggu (detik)',
  p95Seconds: 'Persentil 95 waktu tunggu (detik)',
  worstSeconds: 'Waktu tunggu terlama (detik)',
  cause: {
    'no-booth-open': `Tidak ada ${place} buka`,
    'all-busy': `Semua ${place} sibuk`,
    'idle-officer': `${Place} kosong tidak memanggil`,
    'printer-down': 'Printer terganggu',
    'system-down': 'Sistem terganggu',
    unknown: 'Sebab tidak tercatat',
  },
})

const en = ({ place, places }: PlaceWords): ComplianceWords => ({
  title: 'Compliance with the promised call',
  issued: 'Tickets',
  withdrawn: 'Cancelled in time',
  open: 'Still waiting',
  kept: 'In time',
  missed: 'Late',
  neverCalled: 'Without a call',
  share: 'In time (%)',
  medianSeconds: 'Median wait (s)',
  p95Seconds: '95th percentile of waits (s)',
  worstSeconds: 'Longest wait (s)',
  cause: {
    'no-booth-open': `No ${place} open`,
    'all-busy': `All ${places} busy`,
    'idle-officer': `A free ${place} did not call`,
    'printer-down': 'Printer down',
    'system-down': 'System down',
    unknown: 'Cause not recorded',
  },
})

/** `place`: the hall's word for where visitors are served. */
export const complianceWords = (language: Language, place: Bilingual | undefined): ComplianceWords =>
  (language === 'id' ? id : en)(placeWords(place, language))
