/** The words that reports share, in both languages: the same on the screen and in every file. */
import type { Bilingual } from '../hall/config.ts'
import { type PlaceWords, placeWords } from '../hall/place.ts'
import type { Language, Priority } from '../hall/ticket.ts'

export type ReportWords = {
  /** What the rows of a table are: the heading of its first column, and the name of its sheet. */
  by: Record<'day' | 'weekday' | 'hour' | 'service' | 'booth' | 'priority', string>
  serviceName: string
  total: string
  /** From Monday on. */
  weekdays: readonly string[]
  booth: (number: string) => string
  /** In place of a booth, for those whom none called. */
  noBooth: string
  priority: Record<Priority, string>
  definition: string
  period: (from: string, to: string) => string
  reportedAt: (at: string) => string
}

const id = ({ Place }: PlaceWords): ReportWords => ({
  by: {
    day: 'Tanggal',
    weekday: 'Hari',
    hour: 'Jam',
    service: 'Layanan',
    booth: Place,
    priority: 'Prioritas',
  },
  serviceName: 'Nama layanan',
  total: 'Jumlah',
  weekdays: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  booth: number => `${Place} ${number}`,
  noBooth: 'Tanpa panggilan',
  priority: { normal: 'Biasa', priority: 'Prioritas' },
  definition: 'Definisi',
  period: (from, to) => `Periode ${from} sampai ${to}`,
  reportedAt: at => `Dibuat ${at}`,
})

const en = ({ Place }: PlaceWords): ReportWords => ({
  by: {
    day: 'Date',
    weekday: 'Weekday',
    hour: 'Hour',
    service: 'Service',
    booth: Place,
    priority: 'Priority',
  },
  serviceName: 'Name of the service',
  total: 'Total',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
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
