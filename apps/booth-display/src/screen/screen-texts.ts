import { defineTexts } from '@antrean/ui'

export const screenTexts = defineTexts({
  id: {
    connecting: 'Menghubungkan ke server',
    enrol: 'Daftarkan layar ini',
    revoked: 'Layar ini tidak terdaftar lagi.',
    ask: 'Masukkan kode sekali pakai dari halaman Pendaftaran di konsol petugas.',
    code: 'Kode',
    send: 'Daftarkan',
    refused: 'Kode tidak dikenal atau sudah dipakai. Minta kode baru.',
    tooMany: 'Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.',
    noServer: 'Server tidak menjawab. Coba lagi sebentar lagi.',
    choose: 'Layar ini menampilkan apa?',
    wall: 'Layar dinding',
    booth: 'Layar loket nomor',
    show: 'Tampilkan',
  },
  en: {
    connecting: 'Connecting to the server',
    enrol: 'Enrol this screen',
    revoked: 'This screen is no longer enrolled.',
    ask: 'Enter the one-time code from the Enrolment page of the staff console.',
    code: 'Code',
    send: 'Enrol',
    refused: 'The code is unknown or was used already. Ask for a new one.',
    tooMany: 'Too many attempts. Wait a moment, then try again.',
    noServer: 'The server does not answer. Try again in a moment.',
    choose: 'What does this screen show?',
    wall: 'Wall screen',
    booth: 'Display of booth number',
    show: 'Show',
  },
})
