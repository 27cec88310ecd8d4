import { definePlaceTexts } from '@antrean/ui'

export const signInWords = definePlaceTexts({
  id: ({ Place }) => ({
    title: 'Masuk',
    lead: 'Konsol petugas Antrean',
    againTitle: 'Sesi Anda berakhir',
    againLead: (name: string) =>
      `Masuk lagi sebagai ${name}. ${Place} dan tiket Anda tetap seperti tadi, dan perintah yang belum terjawab akan dikirim.`,
    name: 'Nama',
    password: 'Kata sandi',
    show: 'Tampilkan',
    hide: 'Sembunyikan',
    submit: 'Masuk',
    busy: 'Memeriksa…',
    other: 'Bukan Anda? Masuk dengan nama lain',
    missing: 'Isi nama dan kata sandi.',
    wrong: 'Nama atau kata sandi salah. Periksa, lalu coba lagi.',
    'too-many': 'Terlalu banyak percobaan. Tunggu satu menit, lalu coba lagi.',
    unreachable: 'Server tidak terjangkau. Periksa kabel jaringan, lalu coba lagi.',
    server: 'Server belum siap. Tunggu sebentar, lalu coba lagi.',
  }),
  en: ({ place }) => ({
    title: 'Sign in',
    lead: 'Antrean staff console',
    againTitle: 'Your session has ended',
    againLead: (name: string) =>
      `Sign in again as ${name}. Your ${place} and your ticket are as you left them, and any unanswered command will be sent.`,
    name: 'Name',
    password: 'Password',
    show: 'Show',
    hide: 'Hide',
    submit: 'Sign in',
    busy: 'Checking…',
    other: 'Not you? Sign in with another name',
    missing: 'Enter your name and password.',
    wrong: 'The name or the password is wrong. Check them and try again.',
    'too-many': 'Too many attempts. Wait a minute, then try again.',
    unreachable: 'The server cannot be reached. Check the network cable and try again.',
    server: 'The server is not ready. Wait a moment, then try again.',
  }),
})
