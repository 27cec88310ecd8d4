import { definePlaceTexts } from '@antrean/ui'

export const boothTexts = definePlaceTexts({
  id: ({ place, Place }) => ({
    booth: Place,
    called: `Silakan ke ${place} ini`,
    serving: 'Sedang dilayani',
    free: 'Silakan menunggu panggilan',
    paused: 'Istirahat sebentar',
    closed: `${Place} tutup`,
    unknown: `${Place} ini tidak terdaftar. Periksa alamat layar.`,
  }),
  en: ({ place, Place }) => ({
    booth: Place,
    called: `Please come to this ${place}`,
    serving: 'Being served',
    free: 'Please wait to be called',
    paused: 'Back in a moment',
    closed: `${Place} closed`,
    unknown: `This hall has no such ${place}. Check the screen’s address.`,
  }),
})
