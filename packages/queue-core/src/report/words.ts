/** The report's own words in both languages: the same on the screen, in CSV and in XLSX. */
import type { Bilingual } from '../hall/config.ts'
import { type PlaceWords, placeWords } from '../hall/place.ts'
import type { Language, Priority } from '../hall/ticket.ts'
import type { Grouping, ReportedCause } from './figures.ts'

export type ReportWords = {
  title: string
  /** The heading of the first column, and the name of the sheet. */
  by: Record<Grouping, string>
  serviceName: string
  total: string
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
  booth: (number: string) => string
  /** In place of a booth, for those whom none called. */
  noBooth: string
  priority: Record<Priority, string>
  definition: string
  period: (from: string, to: string) => string
  reportedAt: (at: string) => string
}

const id = ({ place, Place }: PlaceWords): ReportWords => ({
  title: 'Kepatuhan waktu panggil',
  by: { day: 'Tanggal', hour: 'Jam', service: 'Layanan', booth: Place, priority: 'Prioritas' },
  serviceName: 'Nama layanan',
  total: 'Jumlah',
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
  booth: number => `${Place} ${number}`,
  noBooth: 'Tanpa panggilan',
  priority: { normal: 'Biasa', priority: 'Prioritas' },
  definition: 'Definisi',
  period: (from, to) => `Periode ${from} sampai ${to}`,
  reportedAt: at => `Dibuat ${at}`,
})

const en = ({ place, Place, places }: PlaceWords): ReportWords => ({
  title: 'Compliance with the promised call',
  by: { day: 'Date', hour: 'Hour', service: 'Service', booth: Place, priority: 'Priority' },
  serviceName: 'Name of the service',
  total: 'Total',
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
  booth: number => `${Place} ${number}`,
  noBooth: 'Without a call',
  priority: { normal: 'Normal', priority: 'Priority' },
  definition: 'Definition',
  period: (from, to) => `Period ${from} to ${to}`,
  reportedAt: at => `Made ${at}`,
})

/** `place`: the hall's word for where visitors are served. */
export const reportWords = (language: Language, place: Bilingual | undefined): ReportWords =>
  (language === 'id' ? id : en)(placeWords(place, language))
