import { clockTime, definePlaceTexts, minutes } from '@antrean/ui'

export const wallTexts = definePlaceTexts({
  id: ({ place, Place }) => ({
    booth: Place,
    wait: 'Silakan duduk, nomor Anda akan dipanggil',
    recent: 'Panggilan terakhir',
    services: 'Layanan',
    waiting: 'Menunggu',
    expected: 'Perkiraan',
    serviceClosed: 'tutup',
    noBooth: 'belum buka',
    within: (seconds: number) => `dipanggil paling lama ${minutes(seconds)} menit`,
    promise: (seconds: number) =>
      `Anda dipanggil paling lambat ${minutes(seconds)} menit setelah mengambil tiket.`,
    promiseOfSome: (seconds: number) =>
      `Untuk layanan dengan ${place} yang buka: Anda dipanggil paling lambat ${minutes(seconds)} menit setelah mengambil tiket.`,
    behind: 'Maaf, Anda mungkin menunggu lebih lama. Terima kasih atas kesabaran Anda.',
    lastVisitors: 'Pengambilan tiket sudah ditutup. Yang sudah memegang tiket tetap kami layani.',
    closed: 'Layanan tutup',
    opens: (at: string, timezone: string) => `Buka pukul ${clockTime(at, 'id', timezone)}`,
    thanks: 'Terima kasih atas kunjungan Anda',
  }),
  en: ({ Place, aPlace }) => ({
    booth: Place,
    wait: 'Please take a seat, your number will be called',
    recent: 'Recent calls',
    services: 'Service',
    waiting: 'Waiting',
    expected: 'Expected',
    serviceClosed: 'closed',
    noBooth: 'not open yet',
    within: (seconds: number) => `called within ${minutes(seconds)} minutes`,
    promise: (seconds: number) => `You are called within ${minutes(seconds)} minutes of taking a ticket.`,
    promiseOfSome: (seconds: number) =>
      `Where ${aPlace} is open, you are called within ${minutes(seconds)} minutes of taking a ticket.`,
    behind: 'Sorry, you may wait longer than promised. Thank you for your patience.',
    lastVisitors: 'No more tickets today. Everyone who has one will be served.',
    closed: 'Closed',
    opens: (at: string, timezone: string) => `Opens at ${clockTime(at, 'en', timezone)}`,
    thanks: 'Thank you for your visit',
  }),
})
