import type { ProfileData } from './profile.ts'

/** Any 80 mm ESC/POS printer. Asks only what clones answer; a named profile knows its model better. */
export const generic80: ProfileData = {
  name: 'generic-80',
  title: 'Generic 80 mm ESC/POS',
  dialect: 'escpos',
  paper: { widthMm: 80, dots: 576 },
  columns: 48,
  codePages: [
    { number: 0x10, encoding: 'cp1252' },
    { number: 0x00, encoding: 'cp437' },
  ],
  cutter: { kind: 'partial', feedDots: 24 },
  // In every list of ESC/POS commands we know, those of small clones included.
  ownCharacters: true,
  qr: 'native',
  logo: 'none',
  // A process id request (GS ( H) would be printed as text by a clone that does not know it; GS r is as old as
  // ESC/POS.
  status: { realTime: true, automatic: true, finished: 'gs-r', clears: false },
  speedMmPerSecond: 100,
}

/** Small 58 mm printers of the Zjiang kind: 384 dots, no QR command, no cutter. */
export const generic58: ProfileData = {
  name: 'generic-58',
  title: 'Generic 58 mm ESC/POS (Zjiang and the like)',
  dialect: 'escpos',
  paper: { widthMm: 58, dots: 384 },
  columns: 32,
  codePages: [{ number: 0x00, encoding: 'cp437' }],
  cutter: { kind: 'none', feedDots: 96 },
  ownCharacters: true,
  qr: 'image',
  logo: 'none',
  status: { realTime: true, automatic: false, finished: 'gs-r', clears: false },
  speedMmPerSecond: 50,
  unconfirmed: ['Clones differ in what they answer: run `printer status` before you trust one.'],
}
