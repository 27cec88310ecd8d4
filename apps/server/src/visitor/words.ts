/** What the page says, in both languages. */
import { type Bilingual, type Language, type PlaceWords, placeWords } from '@antrean/queue-core'

type Words = {
  /** 09.17 in Indonesian, 9:17 in English; `iso` carries the hall's own offset. */
  time(iso: string): string
  yourNumber: string
  ahead(count: number): string
  next: string
  nobodyAhead: string
  noBooth: string
  calledBy(time: string): string
  late: string
  goTo: string
  booth: string
  goNow: string
  serving(booth: number): string
  parked: string
  parkedAt(booth: number): string
  done: string
  thanks: string
  doneAt(time: string): string
  escalated: string
  noShow: string
  noShowThen: string
  cancelled: string
  cancelledThen: string
  expired: string
  expiredThen: string
  /** Where the page's own script does not run and the browser does not load it again either. */
  still: string
  stale: string
  asOf: string
  free: string
  otherLanguage: string
  unknown: string
  unknownThen: string
}

const plain = (count: number) => String(count)

const WORDS: Record<Language, (words: PlaceWords) => Words> = {
  id: ({ place, Place }) => ({
    time: iso => iso.slice(11, 16).replace(':', '.'),
    yourNumber: 'Nomor Anda',
    ahead: count => `${plain(count)} orang di depan Anda`,
    next: 'Giliran Anda berikutnya',
    nobodyAhead: 'Tidak ada antrean di depan Anda',
    noBooth: `${Place} belum dibuka. Anda dipanggil setelah ${place} dibuka.`,
    calledBy: time => `Anda dipanggil paling lambat ${time}`,
    late: 'Maaf, panggilan Anda terlambat. Petugas sudah mengetahuinya. Tetaplah di ruang tunggu.',
    goTo: 'Silakan menuju',
    booth: Place,
    goNow: 'Nomor Anda dipanggil',
    serving: booth => `Anda sedang dilayani di ${place} ${booth}`,
    parked: 'Nomor Anda kami simpan',
    parkedAt: booth =>
      `Kembalilah ke ${place} ${booth} bila Anda siap. Anda tidak perlu mengambil nomor lagi.`,
    done: 'Selesai',
    thanks: 'Terima kasih atas kunjungan Anda.',
    doneAt: time => `Layanan selesai pukul ${time}.`,
    escalated: 'Urusan Anda diteruskan ke unit yang berwenang.',
    noShow: 'Nomor Anda sudah dipanggil',
    noShowThen: `Anda tidak terlihat di ${place}. Hubungi petugas di ruang tunggu, atau ambil nomor baru.`,
    cancelled: 'Nomor ini dibatalkan',
    cancelledThen: 'Jika ini tidak benar, hubungi petugas di ruang tunggu.',
    expired: 'Hari layanan sudah berakhir',
    expiredThen: 'Nomor ini tidak berlaku lagi. Silakan ambil nomor baru pada hari layanan berikutnya.',
    still: 'Halaman ini tidak berubah sendiri. Muat ulang untuk melihat keadaan terbaru.',
    stale: 'Sambungan terputus. Halaman ini mencoba lagi.',
    asOf: 'Pukul',
    free: 'Semua layanan gratis',
    otherLanguage: 'English',
    unknown: 'Nomor tidak ditemukan',
    unknownThen:
      'Periksa alamatnya, atau pindai lagi kode pada kertas Anda. Petugas di ruang tunggu siap membantu.',
  }),
  en: ({ place, Place }) => ({
    time: iso => iso.slice(11, 16).replace(/^0/, ''),
    yourNumber: 'Your number',
    ahead: count => (count === 1 ? '1 person before you' : `${plain(count)} people before you`),
    next: 'You are next',
    nobodyAhead: 'Nobody waits ahead of you',
    noBooth: `No ${place} is open yet. You are called once one opens.`,
    calledBy: time => `You will be called by ${time}`,
    late: 'We are sorry: your call is late. The staff have been told. Please stay in the waiting room.',
    goTo: 'Please go to',
    booth: Place,
    goNow: 'Your number is called',
    serving: booth => `You are being served at ${place} ${booth}`,
    parked: 'We keep your number',
    parkedAt: booth => `Come back to ${place} ${booth} when you are ready. You need no new number.`,
    done: 'Done',
    thanks: 'Thank you for your visit.',
    doneAt: time => `Your service ended at ${time}.`,
    escalated: 'Your matter was passed on to the unit in charge.',
    noShow: 'Your number was called',
    noShowThen: `Nobody came to the ${place}. Speak to the staff in the waiting room, or take a new number.`,
    cancelled: 'This number was cancelled',
    cancelledThen: 'If this is not right, speak to the staff in the waiting room.',
    expired: 'The service day has ended',
    expiredThen: 'This number is no longer valid. Please take a new one on the next service day.',
    still: 'This page does not change by itself. Reload it to see the latest.',
    stale: 'No connection. This page keeps trying.',
    asOf: 'At',
    free: 'All services are free',
    otherLanguage: 'Indonesia',
    unknown: 'This number was not found',
    unknownThen:
      'Check the address, or scan the code on your paper again. The staff in the waiting room will help you.',
  }),
}

/** `place`: the hall's word for where visitors are served. */
export const visitorWords = (language: Language, place: Bilingual | undefined): Words =>
  WORDS[language](placeWords(place, language))
