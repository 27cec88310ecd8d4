import { definePlaceTexts } from '@antrean/ui/words'

/** The few words that a counter display has room for, in capitals: dots draw those best. */
export const panelTexts = definePlaceTexts({
  id: ({ PLACE }) => ({
    booth: (number: number) => `${PLACE} ${number}`,
    closed: 'TUTUP',
    paused: 'ISTIRAHAT',
    pausedShort: 'JEDA',
    welcome: 'SELAMAT DATANG',
    welcomeShort: 'ANTREAN',
  }),
  en: ({ PLACE }) => ({
    booth: (number: number) => `${PLACE} ${number}`,
    closed: 'CLOSED',
    paused: 'BACK SOON',
    pausedShort: 'BACK',
    welcome: 'WELCOME',
    welcomeShort: 'QUEUE',
  }),
})
