/** The words of the visits, in both languages. */
import type { Language } from '../../hall/ticket.ts'
import type { Definition } from '../report.ts'

export type VisitsWords = {
  title: string
  tickets: string
  share: string
  definition: readonly Definition[]
}

const WORDS: Record<Language, VisitsWords> = {
  id: {
    title: 'Kunjungan',
    tickets: 'Tiket',
    share: 'Bagian (%)',
    definition: [
      {
        rule: 'R1',
        text: 'Setiap tiket yang diterbitkan dalam periode dihitung satu kali: pada tanggal dan jam terbitnya, dan pada layanan yang diminta saat terbit. Tiket yang tidak tercetak, dibatalkan, atau tidak dipanggil ikut dihitung.',
      },
      {
        rule: 'R8',
        text: 'Baris setiap tabel bila dijumlahkan sama dengan jumlahnya. Bagian adalah tiket pada baris itu ÷ semua tiket dalam laporan, dibulatkan sampai dua desimal. Bila hanya satu layanan atau prioritas yang diminta, hanya tiketnya yang dihitung.',
      },
    ],
  },
  en: {
    title: 'Visits',
    tickets: 'Tickets',
    share: 'Share (%)',
    definition: [
      {
        rule: 'R1',
        text: 'Every ticket issued in the period counts once: on the date and in the hour of its issue, and for the service it was issued for. A ticket that did not print, was cancelled, or was never called counts as well.',
      },
      {
        rule: 'R8',
        text: 'The rows of every table add up to its total. The share is the tickets of the row ÷ all tickets of the report, rounded to two decimals. Where one service or one priority is asked for, only its tickets are counted.',
      },
    ],
  },
}

export const visitsWords = (language: Language): VisitsWords => WORDS[language]
