import type { ProfileData } from './profile.ts'
import { database, encoder, from, nowhere } from './sources.ts'

/** Any 80 mm ESC/POS printer. Asks only what clones answer; a named profile knows its model better. */
export const generic80: ProfileData = {
  name: 'generic-80',
  aliases: ['xp-80', 'iware-80', 'postronix-80', 'pos-80'],
  title: 'Generic 80 mm ESC/POS (Xprinter XP-80, Iware, Postronix)',
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
  sources: from({
    [database('NT-80-V-UL')]: ['dialect', 'paper', 'codePages', 'qr'],
    [encoder('POS-8360')]: ['columns'],
    'Xprinter XP-80XX programmer manual': ['cutter', 'ownCharacters'],
    [nowhere]: ['smooths', 'logo', 'status', 'speed'],
  }),
  unconfirmed: [
    'Iware and Postronix put their names on printers of several makers: probe the one that you have.',
    'Some clones print 512 dots and 42 columns (escpos-printer-db: ITPP047): the ruler of the test page shows it.',
  ],
}

/** Small 58 mm printers of the Zjiang kind: 384 dots, no QR command, no cutter. */
export const generic58: ProfileData = {
  name: 'generic-58',
  aliases: ['xp-58', 'iware-58', 'postronix-58', 'pos-58'],
  title: 'Generic 58 mm ESC/POS (Zjiang, Xprinter XP-58, Iware, Postronix)',
  dialect: 'escpos',
  paper: { widthMm: 58, dots: 384 },
  columns: 32,
  codePages: [
    { number: 0x00, encoding: 'cp437' },
    { number: 0x10, encoding: 'cp1252' },
  ],
  cutter: { kind: 'none', feedDots: 96 },
  ownCharacters: true,
  qr: 'image',
  logo: 'none',
  status: { realTime: true, automatic: false, finished: 'gs-r', clears: false },
  speedMmPerSecond: 50,
  fastestMmPerSecond: 150,
  sources: from({
    [database('POS-5890')]: ['dialect', 'paper', 'columns', 'codePages', 'cutter', 'qr'],
    'the command lists of its like': ['ownCharacters'],
    [nowhere]: ['smooths', 'logo', 'status', 'speed'],
  }),
  unconfirmed: ['Clones differ in what they answer: probe the one that you have.'],
}

/** The default first. */
export const genericModels: readonly ProfileData[] = [generic80, generic58]
