import type { ProfileData } from './profile.ts'
import { encoder, from, nowhere, starDatabase } from './sources.ts'

const star: Omit<ProfileData, 'name' | 'title'> = {
  language: 'star',
  dialect: 'star',
  paper: { widthMm: 80, dots: 576 },
  columns: 48,
  // 858 is number 4, a byte that is answered at once; 1252 has its letters.
  codePages: [
    { number: 32, encoding: 'cp1252' },
    { number: 1, encoding: 'cp437' },
    { number: 10, encoding: 'cp866' },
  ],
  // ESC d 3 feeds to the blade by itself; the margin goes before it.
  cutter: { kind: 'partial', feedDots: 24 },
  qr: 'native',
  logo: 'none',
  status: { realTime: true, automatic: false, finished: 'star-count', clears: false },
  speedMmPerSecond: 150,
}
const lineMode = 'Star Line Mode command specification 1.12'
const starPrnt = 'StarPRNT command specification (SM-L, 2.13)'
const untried = [
  'That the status is answered on port 9100 while a ticket prints; Star has port 9101 for it besides.',
  'What EOT, ENQ and CAN (04, 05, 18h) do within a picture or the length of a QR code; as numbers of other commands they are avoided.',
]

export const starTsp650ii: ProfileData = {
  ...star,
  name: 'star-tsp650ii',
  aliases: ['star-tsp700ii', 'star-tsp800ii'],
  title: 'Star TSP650II, TSP700II, TSP800II (line mode)',
  speedMmPerSecond: 180,
  sources: from({
    [encoder('TSP650II')]: ['dialect', 'paper', 'columns', 'codePages', 'qr'],
    [lineMode]: ['cutter', 'status'],
    [nowhere]: ['logo', 'smooths', 'ownCharacters', 'speed'],
  }),
  unconfirmed: [
    ...untried,
    'TSP700II and TSP800II by the list of models in the same manual; the wide roll of the TSP800II is not used.',
  ],
}

export const starTsp650: ProfileData = {
  ...star,
  name: 'star-tsp650',
  aliases: ['star-tsp600', 'star-tsp700'],
  title: 'Star TSP650, TSP600, TSP700 (line mode)',
  qr: 'image',
  sources: from({
    [encoder('TSP650')]: ['dialect', 'paper', 'columns', 'codePages', 'qr'],
    [lineMode]: ['cutter', 'status'],
    [nowhere]: ['logo', 'smooths', 'ownCharacters', 'speed'],
  }),
  unconfirmed: [
    ...untried,
    'TSP600 and TSP700 count from firmware 3.0 on; older ones confirm nothing, which the driver notices.',
  ],
}

/** Of the TSP100 only the III on the network and the IV speak it; the rest prints pictures alone (Star graphic mode). */
export const starTsp100: ProfileData = {
  ...star,
  name: 'star-tsp100iv',
  aliases: ['star-tsp100', 'star-tsp100iii', 'star-tsp143iv'],
  title: 'Star TSP100IV, TSP100III on the network (StarPRNT)',
  sources: from({
    [encoder('TSP100III, TSP100IV')]: ['dialect', 'paper', 'columns', 'codePages', 'qr'],
    [starPrnt]: ['cutter', 'status'],
    [nowhere]: ['logo', 'smooths', 'ownCharacters', 'speed'],
  }),
  unconfirmed: [
    ...untried,
    'TSP100 futurePRNT, ECO, GT, II (TSP143) and the III on USB print pictures alone (Star graphic mode), which is not spoken: no ticket comes out.',
  ],
}

export const starMcPrint3: ProfileData = {
  ...star,
  name: 'star-mc-print3',
  aliases: ['star-mcp31'],
  title: 'Star mC-Print3 (StarPRNT)',
  speedMmPerSecond: 250,
  sources: from({
    [starDatabase]: ['dialect', 'codePages'],
    [encoder('TSP100IV')]: ['paper', 'columns', 'qr'],
    [starPrnt]: ['cutter', 'status'],
    [nowhere]: ['logo', 'smooths', 'ownCharacters', 'speed'],
  }),
  unconfirmed: [...untried, 'Width, columns and QR are those of the TSP100IV.'],
}

export const starMcPrint2: ProfileData = {
  ...star,
  name: 'star-mc-print2',
  aliases: ['star-mcp21', 'star-mcp20'],
  title: 'Star mC-Print2, 58 mm (StarPRNT)',
  paper: { widthMm: 58, dots: 384 },
  columns: 32,
  speedMmPerSecond: 100,
  sources: from({
    [starDatabase]: ['dialect', 'codePages'],
    [encoder('mC-Print2')]: ['paper', 'columns', 'qr'],
    [starPrnt]: ['cutter', 'status'],
    [nowhere]: ['logo', 'smooths', 'ownCharacters', 'speed'],
  }),
  unconfirmed: untried,
}

export const starModels: readonly ProfileData[] = [
  starTsp650ii,
  starTsp650,
  starTsp100,
  starMcPrint3,
  starMcPrint2,
]
