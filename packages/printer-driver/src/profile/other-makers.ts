import { generic80 } from './generic.ts'
import type { ProfileData } from './profile.ts'
import { database, encoder, from, nowhere } from './sources.ts'

const bixolon: Omit<ProfileData, 'name' | 'title'> = {
  dialect: 'escpos',
  paper: { widthMm: 80, dots: 512, dotsPerMm: 180 / 25.4 },
  columns: 42,
  codePages: [
    { number: 0x10, encoding: 'cp1252' },
    { number: 0x00, encoding: 'cp437' },
    { number: 0x13, encoding: 'cp858' },
  ],
  cutter: { kind: 'partial', feedDots: 24 },
  ownCharacters: true,
  qr: 'native',
  logo: 'none',
  status: { realTime: true, automatic: true, finished: 'gs-r', clears: false },
  speedMmPerSecond: 150,
}
const bixolonManual = 'Bixolon SRP-350/352plus command manuals'

export const srp350iii: ProfileData = {
  ...bixolon,
  name: 'srp-350iii',
  aliases: ['srp-350plusiii', 'srp-330', 'srp-330ii'],
  title: 'Bixolon SRP-350III, SRP-330II',
  sources: from({
    [encoder('SRP-350III')]: ['dialect', 'paper', 'columns', 'codePages', 'qr'],
    [bixolonManual]: ['cutter', 'status', 'ownCharacters'],
    [nowhere]: ['smooths', 'logo', 'speed'],
  }),
  unconfirmed: [
    '512 dots are 42 columns of 12 dots at 180 dpi and what its sibling has (escpos-printer-db: T-1, 504).',
    'SRP-330 from the SRP-350III; the SRP-332 has 203 dpi: take generic-80 for it.',
    'Vertical motion units, and what it answers to DLE DC4 8.',
  ],
}

export const srp350: ProfileData = {
  ...bixolon,
  name: 'srp-350',
  title: 'Bixolon (Samsung) SRP-350, the first',
  paper: { ...bixolon.paper, dots: 504 },
  codePages: bixolon.codePages.filter(({ encoding }) => encoding !== 'cp1252'),
  qr: 'image',
  sources: from({
    [encoder('SRP-350')]: ['dialect', 'columns', 'codePages', 'qr'],
    [database('T-1')]: ['paper'],
    [bixolonManual]: ['cutter', 'status', 'ownCharacters'],
    [nowhere]: ['smooths', 'logo', 'speed'],
  }),
}

export const ctS310: ProfileData = {
  ...generic80,
  name: 'ct-s310',
  aliases: ['ct-s310ii', 'ct-e351', 'ct-e651', 'ct-s651'],
  title: 'Citizen CT-S310II, CT-E351/651, CT-S651',
  paper: { widthMm: 80, dots: 640 },
  logo: 'gs-l',
  speedMmPerSecond: 150,
  sources: from({
    [database('CT-S651')]: ['dialect', 'paper', 'columns', 'codePages', 'qr'],
    'Citizen command reference 0.23 (CT-S and CT-E series)': ['cutter', 'logo', 'status', 'ownCharacters'],
    [nowhere]: ['smooths', 'speed'],
  }),
  unconfirmed: [
    'The head has 640 dots, but 48 columns fill 576: a memory switch sets the width. Keep logos below 576 dots.',
    'The CT-S310 without II keeps no logo by key.',
  ],
}

export const hprtTp80: ProfileData = {
  ...generic80,
  name: 'hprt-tp80',
  aliases: ['hprt-tp805', 'hprt-tp809'],
  title: 'HPRT TP80 series',
  logo: 'gs-l',
  sources: from({
    'HPRT TP809 programming manual 1.2': ['dialect', 'qr', 'logo', 'cutter', 'ownCharacters'],
    [nowhere]: ['paper', 'columns', 'codePages', 'smooths', 'status', 'speed'],
  }),
  unconfirmed: ['203 dpi is in its manual; dots, columns and code pages are those of other 80 mm printers.'],
}

export const sewoo: ProfileData = {
  ...generic80,
  name: 'sewoo-80',
  aliases: ['slk-ts400', 'lk-tl320'],
  title: 'Sewoo SLK-TS, LK-T series',
  sources: from({
    'Sewoo ESC/POS command manuals (LK-P41, LK-T21)': ['dialect', 'status', 'ownCharacters'],
    [nowhere]: ['paper', 'columns', 'codePages', 'cutter', 'smooths', 'qr', 'logo', 'speed'],
  }),
  unconfirmed: [
    'Some Sewoo have 180 dpi (512 dots, 42 columns; so the WTP-100 in one edition of its manual, and 576 dots, 46 columns in another): the ruler of the test page shows it.',
  ],
}

/** Its status bytes and its print-finished message are its own language, which is not spoken: never asked. */
export const np3511: ProfileData = {
  ...generic80,
  name: 'np-3511',
  aliases: ['np-3511d-2'],
  title: 'Nippon Primex NP-3511 kiosk printer',
  dialect: 'none',
  codePages: [{ number: 0x00, encoding: 'cp437' }],
  cutter: { kind: 'full', feedDots: 120, command: 'esc-i' },
  qr: 'image',
  status: { realTime: false, automatic: false, finished: 'none', clears: false },
  sources: from({
    'Nippon Primex D-F0446 and D-F10116': ['dialect', 'status', 'ownCharacters'],
    [nowhere]: ['paper', 'codePages', 'columns', 'cutter', 'smooths', 'qr', 'logo', 'speed'],
  }),
  unconfirmed: [
    'It reports a job as finished by GS G and FF 13h, which this driver does not speak: every ticket is unconfirmed.',
    'Its pages have numbers of their own (2 is 858, 5 is 1252); only 0, its international one, is used.',
    'ESC i, FS . and the distance to its blade; its presenter (ESC r) is left alone.',
  ],
}

export const otherMakersModels: readonly ProfileData[] = [srp350iii, srp350, ctS310, hprtTp80, sewoo, np3511]
