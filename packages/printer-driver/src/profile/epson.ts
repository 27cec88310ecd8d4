import type { ProfileData } from './profile.ts'

const epson: Omit<ProfileData, 'name' | 'title'> = {
  dialect: 'escpos',
  paper: { widthMm: 80, dots: 576 },
  columns: 48,
  codePages: [
    { number: 0x10, encoding: 'cp1252' },
    { number: 0x00, encoding: 'cp437' },
    { number: 0x13, encoding: 'cp858' },
    { number: 0x11, encoding: 'cp866' },
  ],
  // GS V 66 feeds to the blade by itself; n adds to that.
  cutter: { kind: 'partial', feedDots: 24 },
  smooths: true,
  ownCharacters: true,
  qr: 'native',
  logo: 'gs-l',
  status: { realTime: true, automatic: true, finished: 'process-id', clears: true },
  speedMmPerSecond: 150,
}

export const tmT82: ProfileData = {
  ...epson,
  name: 'tm-t82',
  title: 'Epson TM-T82',
  // The data sheets of the T82 series do not all list GS ( H; the queued status is in every one of them.
  status: { realTime: true, automatic: true, finished: 'gs-r', clears: true },
  unconfirmed: ['Stored logo by key (GS ( L): older T82 know only FS p.'],
}

export const tmT88: ProfileData = {
  ...epson,
  name: 'tm-t88',
  title: 'Epson TM-T88 (V and later)',
  speedMmPerSecond: 200,
  unconfirmed: ['Stored logo by key: GS ( L 06 00 30 45 k1 k2 01 01, from the manual, not tried.'],
}

/** A unit for building into kiosks: bezel, near-end sensor, no presenter motor. */
export const euM30: ProfileData = {
  ...epson,
  name: 'eu-m30',
  title: 'Epson EU-m30 kiosk unit',
  speedMmPerSecond: 150,
  unconfirmed: ['Process id (GS ( H) and clearing by DLE DC4 8 are taken from the TM family.'],
}
