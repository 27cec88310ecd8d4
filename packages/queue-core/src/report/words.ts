/** The report's own words in both languages: the same on the screen, in CSV and in XLSX. */
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

const id: ReportWords = {
  title: 'Kepatuhan waktu panggil',
  by: { day: 'Tanggal', hour: 'Jam', service: 'Layanan', booth: 'Loket', priority: 'Prioritas' },
  serviceName: 'Nama layanan',
  total: 'Jumlah',
  issued: 'Tiket',
  withdrawn: 'Batal sebelum waktunya',
  open: 'Masih menunggu',
  kept: 'Tepat waktu',
  missed: 'Terlambat',
  neverCalled: 'Tidak pernah dipanggil',
  share: 'Tepat waktu (%)',
  medianSeconds: 'Tunggu median (detik)',
  p95Seconds: 'Tunggu persentil 95 (detik)',
  worstSeconds: 'Tunggu terlama (detik)',
  cause: {
    'no-booth-open': 'Tidak ada loket buka',
    'all-busy': 'Semua loket sibuk',
    'idle-officer': 'Loket kosong tidak memanggil',
    'printer-down': 'Pencetak terganggu',
    'system-down': 'Sistem terganggu',
    unknown: 'Sebab tidak tercatat',
  },
  booth: number => `Loket ${number}`,
  noBooth: 'Tidak dipanggil',
  priority: { normal: 'Biasa', priority: 'Prioritas' },
  definition: 'Definisi',
  period: (from, to) => `Periode ${from} sampai ${to}`,
  reportedAt: at => `Dibuat ${at}`,
}

const en: ReportWords = {
  title: 'Compliance with the promised call',
  by: { day: 'Date', hour: 'Hour', service: 'Service', booth: 'Booth', priority: 'Priority' },
  serviceName: 'Name of the service',
  total: 'Total',
  issued: 'Tickets',
  withdrawn: 'Cancelled in time',
  open: 'Still waiting',
  kept: 'In time',
  missed: 'Late',
  neverCalled: 'Never called',
  share: 'In time (%)',
  medianSeconds: 'Median wait (s)',
  p95Seconds: '95th percentile of waits (s)',
  worstSeconds: 'Longest wait (s)',
  cause: {
    'no-booth-open': 'No booth open',
    'all-busy': 'All booths busy',
    'idle-officer': 'A free booth did not call',
    'printer-down': 'Printer down',
    'system-down': 'System down',
    unknown: 'Cause not recorded',
  },
  booth: number => `Booth ${number}`,
  noBooth: 'Not called',
  priority: { normal: 'Normal', priority: 'Priority' },
  definition: 'Definition',
  period: (from, to) => `Period ${from} to ${to}`,
  reportedAt: at => `Made ${at}`,
}

export const reportWords = (language: Language): ReportWords => (language === 'id' ? id : en)
