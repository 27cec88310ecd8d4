/**
 * Why the server refused, in the person's language. English is the server's own sentence, which names the thing and the
 * remedy; Indonesian is said by the code, and falls back on the server's sentence where a code is new.
 */
import type { ErrorCode, WireError } from '@antrean/queue-core/contract'
import type { Language } from '@antrean/ui'

export type Facts = { booth?: number | undefined; ticket?: string | undefined; officer?: string | undefined }

const INDONESIAN: Partial<Record<ErrorCode, (facts: Facts) => string>> = {
  'booth-taken': ({ officer }) => `Loket itu dipakai ${officer ?? 'petugas lain'}. Pilih loket lain.`,
  'officer-has-booth': () => 'Anda masih membuka loket lain. Tutup dulu loket itu.',
  'not-your-booth': ({ officer }) =>
    `Loket ini dibuka ${officer ?? 'petugas lain'}. Bekerjalah di loket Anda.`,
  'booth-closed': ({ booth }) => `Loket ${booth ?? 'ini'} tutup. Buka dulu.`,
  'booth-paused': ({ booth }) => `Loket ${booth ?? 'ini'} sedang jeda. Buka lagi dulu.`,
  'unknown-booth': () => 'Aula ini tidak punya loket itu.',
  'ticket-open': ({ booth, ticket }) =>
    `Loket ${booth ?? 'ini'} masih melayani ${ticket ?? 'satu tiket'}. Selesaikan, alihkan, atau tunda dulu.`,
  'no-ticket': ({ booth }) => `Loket ${booth ?? 'ini'} tidak sedang melayani tiket. Panggil berikutnya dulu.`,
  'ticket-not-called': ({ ticket }) => `Pengunjung ${ticket ?? 'ini'} sudah hadir dan sedang dilayani.`,
  'ticket-not-parked': () => 'Tiket itu tidak lagi ditunda.',
  'ticket-not-waiting': () => 'Tiket itu tidak sedang menunggu.',
  'ticket-not-missed': () => 'Tiket itu tidak terlambat dipanggil.',
  'supervisor-only': () => 'Hanya penyelia yang boleh melakukan ini.',
  'not-your-ticket': () => 'Tiket itu tidak di loket ini.',
  'ticket-ended': () => 'Tiket itu sudah selesai.',
  'ticket-at-booth': () => 'Tiket itu sedang di loket. Selesaikan di loketnya.',
  'unknown-ticket': () => 'Tiket itu tidak ada hari ini.',
  'same-service': () => 'Tiket ini memang untuk layanan itu.',
  'service-closed': () => 'Layanan itu tutup hari ini. Pilih layanan yang buka.',
  'unknown-service': () => 'Aula ini tidak punya layanan itu.',
  'day-not-open': () => 'Hari layanan belum dibuka. Coba lagi sebentar lagi.',
  'hall-closed': () => 'Aula sedang tutup.',
  'not-allowed': () => 'Peran Anda tidak boleh melakukan ini.',
  'too-many-attempts': () => 'Terlalu banyak percobaan. Tunggu satu menit.',
  'storage-failed': () =>
    'Server tidak dapat menyimpan apa pun sekarang. Tidak ada yang berubah; panggil teknisi.',
  'unknown-device': () => 'Perangkat itu tidak terdaftar.',
  internal: () => 'Server mengalami kesalahan. Tidak ada yang berubah; coba lagi atau panggil teknisi.',
}

export function refusalSentence({ code, message }: WireError, language: Language, facts: Facts = {}): string {
  return language === 'en' ? message : (INDONESIAN[code]?.(facts) ?? message)
}
