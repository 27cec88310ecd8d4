import { defineTexts } from '@antrean/ui'

export const boothTexts = defineTexts({
  id: {
    booth: 'Loket',
    called: 'Silakan ke loket ini',
    serving: 'Sedang dilayani',
    free: 'Silakan menunggu panggilan',
    paused: 'Istirahat sebentar',
    closed: 'Loket tutup',
    unknown: 'Loket ini tidak terdaftar. Periksa alamat layar.',
  },
  en: {
    booth: 'Booth',
    called: 'Please come to this booth',
    serving: 'Being served',
    free: 'Please wait to be called',
    paused: 'Back in a moment',
    closed: 'Booth closed',
    unknown: 'This hall has no such booth. Check the screen’s address.',
  },
})
