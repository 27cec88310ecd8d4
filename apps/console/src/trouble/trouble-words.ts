import { defineTexts } from '@antrean/ui'

export const troubleWords = defineTexts({
  id: {
    needsAction: (n: number) => `Perlu tindakan (${n})`,
    more: (n: number) => `dan ${n} lagi`,
    look: 'Lihat semua perangkat',
    putAside: 'Mengerti',
    putAsideWhy: 'Baris ini hilang di layar Anda; tandanya tetap ada sampai diperbaiki.',
    badge: (n: number) => `${n} gangguan mesin antrean. Tampilkan.`,
  },
  en: {
    needsAction: (n: number) => `Needs action (${n})`,
    more: (n: number) => `and ${n} more`,
    look: 'See all equipment',
    putAside: 'Understood',
    putAsideWhy: 'This line goes from your screen; its mark stays until it is mended.',
    badge: (n: number) =>
      n === 1 ? '1 trouble at the kiosks. Show it.' : `${n} troubles at the kiosks. Show them.`,
  },
})
