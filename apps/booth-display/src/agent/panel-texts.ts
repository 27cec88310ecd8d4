/** The few words that a counter display has room for, in capitals: dots draw those best. */
export const panelTexts = {
  id: {
    booth: (number: number) => `LOKET ${number}`,
    closed: 'TUTUP',
    paused: 'ISTIRAHAT',
    pausedShort: 'JEDA',
    welcome: 'SELAMAT DATANG',
    welcomeShort: 'ANTREAN',
  },
  en: {
    booth: (number: number) => `BOOTH ${number}`,
    closed: 'CLOSED',
    paused: 'BACK SOON',
    pausedShort: 'BACK',
    welcome: 'WELCOME',
    welcomeShort: 'QUEUE',
  },
}
