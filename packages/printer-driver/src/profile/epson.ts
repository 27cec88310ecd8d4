import type { ProfileData } from './profile.ts'
import { database, encoder, from, nowhere } from './sources.ts'

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

/** 180 dpi, and half dots for vertical units: the same on every TM-T88. */
const t88Paper = { widthMm: 80, dots: 512, dotsPerMm: 180 / 25.4, unitsPerDot: 2 }
/** Online; each command lists the models that know it: DLE DC4 8 and GS ( L 69 all of these but the TM-T88II and III. */
const reference = 'Epson ESC/POS command reference (DLE DC4 8, GS ( L 69)'
const t88Manual = 'Epson TM-T88III specification, GS P: 180 × 360'

export const tmT82: ProfileData = {
  ...epson,
  name: 'tm-t82',
  aliases: ['tm-t20'],
  title: 'Epson TM-T82, TM-T20 (II and later)',
  // The data sheets of the T82 series do not all list GS ( H; the queued status is in every one of them.
  status: { realTime: true, automatic: true, finished: 'gs-r', clears: true },
  sources: from({
    [database('TM-T20II')]: ['dialect', 'paper', 'columns', 'codePages', 'qr'],
    [reference]: ['logo', 'status'],
    'Epson TM-T20 quick reference': ['cutter', 'smooths', 'ownCharacters'],
    [nowhere]: ['speed'],
  }),
  unconfirmed: [
    'The first TM-T82, without II, is on no list of the reference: stored logo by key, and clearing.',
    'Vertical motion units: half dots would make the margins half as wide.',
  ],
}

export const tmT88: ProfileData = {
  ...epson,
  name: 'tm-t88',
  aliases: ['tm-t88v', 'tm-t88vi', 'tm-t88vii'],
  title: 'Epson TM-T88 (V and later)',
  paper: t88Paper,
  columns: 42,
  speedMmPerSecond: 200,
  sources: from({
    [database('TM-T88V')]: ['dialect', 'paper', 'columns', 'codePages'],
    [encoder('TM-T88V–VII')]: ['qr'],
    [reference]: ['cutter', 'smooths', 'ownCharacters', 'logo', 'status'],
    [nowhere]: ['speed'],
  }),
  unconfirmed: [
    'Process id (GS ( H): the TM-T88III does not have it by its manual; of the V and later it was not read.',
    `Vertical motion units of half a dot are from the ${t88Manual}; later models should be the same.`,
  ],
}

export const tmT88iii: ProfileData = {
  ...epson,
  name: 'tm-t88iii',
  aliases: ['tm-t88ii', 'tm-t88iv'],
  title: 'Epson TM-T88II, III and IV',
  paper: t88Paper,
  columns: 42,
  codePages: epson.codePages.slice(0, 2),
  qr: 'image',
  logo: 'fs-p',
  status: { realTime: true, automatic: true, finished: 'gs-r', clears: false },
  sources: from({
    [database('TM-T88II')]: ['dialect', 'codePages'],
    [t88Manual]: ['paper', 'cutter', 'smooths', 'ownCharacters', 'logo', 'status'],
    [encoder('TM-T88III')]: ['columns', 'qr'],
    [nowhere]: ['speed'],
  }),
  unconfirmed: [
    'The IV has a command for QR codes; a picture prints on all three.',
    'No process id: the programming guide 10.01 says so of the III.',
  ],
}

export const tmM30: ProfileData = {
  ...epson,
  name: 'tm-m30',
  aliases: ['tm-m30ii', 'tm-m30iii'],
  title: 'Epson TM-m30 (II and later)',
  codePages: epson.codePages.filter(({ encoding }) => encoding !== 'cp858'),
  sources: from({
    [database('TM-m30III')]: ['dialect', 'paper', 'columns', 'codePages'],
    [encoder('TM-m30III')]: ['qr'],
    [reference]: ['cutter', 'smooths', 'ownCharacters', 'logo', 'status'],
    [nowhere]: ['speed'],
  }),
  unconfirmed: ['The first TM-m30 can be set to 42 columns; its profile is then tm-t20 with columns 42.'],
}

/** A unit for building into kiosks: bezel, near-end sensor, no presenter motor. */
export const euM30: ProfileData = {
  ...epson,
  name: 'eu-m30',
  title: 'Epson EU-m30 kiosk unit',
  sources: from({
    [database('TM-m30III')]: ['dialect', 'paper', 'columns', 'codePages', 'qr'],
    [reference]: ['logo', 'status'],
    [nowhere]: ['cutter', 'smooths', 'ownCharacters', 'speed'],
  }),
  unconfirmed: [
    'Width and code pages are those of the TM-m30 family, whose mechanism it has.',
    'Process id (GS ( H) is taken from the TM family.',
  ],
}

export const epsonModels: readonly ProfileData[] = [tmT82, tmT88, tmT88iii, tmM30, euM30]
