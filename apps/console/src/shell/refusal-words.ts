/**
 * Why the server refused, in the person's language. English is the server's own sentence, which names the thing and the
 * remedy; Indonesian is said by the code, and falls back on the server's sentence where a newer server has a code that this page does not know.
 */
import { type ErrorCode, type PlaceWords, placeWords, type WireError } from '@antrean/queue-core/contract'
import type { Language, Place } from '@antrean/ui'

export type Facts = { booth?: number | undefined; ticket?: string | undefined; officer?: string | undefined }

/** Complete: a new code needs its sentence here before anything is built. */
const INDONESIAN: Record<ErrorCode, (facts: Facts & PlaceWords) => string> = {
  'booth-taken': ({ officer, Place, place }) =>
    `${Place} itu dipakai ${officer ?? 'petugas lain'}. Pilih ${place} lain.`,
  'officer-has-booth': ({ place }) => `Anda masih membuka ${place} lain. Tutup dulu ${place} itu.`,
  'not-your-booth': ({ officer, Place, place }) =>
    `${Place} ini dibuka ${officer ?? 'petugas lain'}. Bekerjalah di ${place} Anda.`,
  'booth-closed': ({ booth, Place }) => `${Place} ${booth ?? 'ini'} tutup. Buka dulu.`,
  'booth-paused': ({ booth, Place }) => `${Place} ${booth ?? 'ini'} sedang jeda. Buka lagi dulu.`,
  'unknown-booth': ({ place }) => `Ruang layanan ini tidak punya ${place} itu.`,
  'ticket-open': ({ booth, ticket, Place }) =>
    `${Place} ${booth ?? 'ini'} masih melayani ${ticket ?? 'satu tiket'}. Selesaikan, alihkan, atau tunda dulu.`,
  'no-ticket': ({ booth, Place }) =>
    `${Place} ${booth ?? 'ini'} tidak sedang melayani tiket. Panggil berikutnya dulu.`,
  'ticket-not-called': ({ ticket }) => `Pengunjung ${ticket ?? 'ini'} sudah hadir dan sedang dilayani.`,
  'ticket-not-parked': () => 'Tiket itu tidak lagi ditunda.',
  'ticket-not-waiting': () => 'Tiket itu tidak sedang menunggu.',
  'ticket-not-missed': () => 'Tiket itu tidak terlambat dipanggil.',
  'supervisor-only': () => 'Hanya penyelia yang boleh melakukan ini.',
  'not-your-ticket': ({ place }) => `Tiket itu tidak di ${place} ini.`,
  'ticket-ended': () => 'Tiket itu sudah selesai.',
  'ticket-at-booth': ({ place }) => `Tiket itu sedang di ${place}. Selesaikan di sana.`,
  'unknown-ticket': () => 'Tiket itu tidak ada hari ini.',
  'same-service': () => 'Tiket ini memang untuk layanan itu.',
  'service-closed': () => 'Layanan itu tutup hari ini. Pilih layanan yang buka.',
  'unknown-service': () => 'Ruang layanan ini tidak punya layanan itu.',
  'day-not-open': () => 'Hari layanan belum dibuka. Coba lagi sebentar lagi.',
  'hall-closed': () => 'Ruang layanan sedang tutup.',
  'not-allowed': () => 'Peran Anda tidak boleh melakukan ini.',
  'too-many-attempts': () => 'Terlalu banyak percobaan. Tunggu satu menit.',
  'storage-failed': () =>
    'Server tidak dapat menyimpan apa pun sekarang. Tidak ada yang berubah; panggil teknisi.',
  'unknown-device': () => 'Perangkat itu tidak terdaftar.',
  'hall-not-configured': () => 'Ruang layanan ini belum diatur. Hubungi teknisi.',
  'day-open': () => 'Hari layanan sudah dibuka.',
  'booths-busy': ({ Place }) => `${Place} yang sedang buka tidak dapat diubah. Tutup dulu.`,
  'service-busy': () => 'Masih ada tiket untuk layanan itu. Coba lagi setelah semuanya selesai.',
  'too-late': () => 'Sudah terlambat untuk ini.',
  'duplicate-ticket': () => 'Tiket itu sudah ada.',
  'bad-request': () => 'Permintaan ini tidak dipahami server. Muat ulang halaman, lalu coba lagi.',
  'payload-too-large': () => 'Isian terlalu panjang. Persingkat, lalu coba lagi.',
  unauthenticated: () => 'Anda belum masuk, atau akses Anda sudah diakhiri. Masuk lagi.',
  'token-revoked': () => 'Akses perangkat ini sudah dicabut. Daftarkan lagi dengan kode baru.',
  'session-expired': () => 'Sesi Anda sudah berakhir. Masuk lagi.',
  'wrong-credentials': () => 'Nama atau kata sandi salah. Periksa keduanya, lalu coba lagi.',
  'unknown-command': () => 'Server tidak mengenal perintah ini. Muat ulang halaman, lalu coba lagi.',
  'not-found': () => 'Yang dicari tidak ada.',
  'command-id-reused': () => 'Perintah ini bentrok dengan perintah sebelumnya. Coba lagi.',
  'code-unknown': () => 'Kode itu tidak dikenal, sudah dipakai, atau kedaluwarsa. Minta kode baru.',
  'shutting-down': () => 'Server sedang dihentikan. Coba lagi sebentar lagi.',
  internal: () => 'Server mengalami kesalahan. Tidak ada yang berubah; coba lagi atau panggil teknisi.',
}

/** `place`: the hall's word for where visitors are served. */
export function refusalSentence(
  { code, message }: WireError,
  language: Language,
  place: Place,
  facts: Facts = {},
): string {
  if (language === 'en') return message
  return INDONESIAN[code]?.({ ...facts, ...placeWords(place, language) }) ?? message
}
