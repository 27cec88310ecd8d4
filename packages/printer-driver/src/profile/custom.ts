import type { ProfileData } from './profile.ts'
import { from, nowhere, vkpLibrary } from './sources.ts'

const custom: Omit<ProfileData, 'name' | 'title'> = {
  dialect: 'custom',
  paper: { widthMm: 80, dots: 576 },
  // Font A stands 15 to the inch, in cells of 13 dots and more (KPM216H manual, ESC !), so 42 fit where 48 would.
  columns: 42,
  codePages: [
    { number: 0x13, encoding: 'cp858' },
    { number: 0x00, encoding: 'cp437' },
  ],
  // The blade is some 11 mm from the head, and ESC i cuts where the paper stands.
  cutter: { kind: 'full', feedDots: 96, command: 'esc-i' },
  qr: 'image',
  logo: 'none',
  status: { realTime: true, automatic: false, finished: 'gs-r', clears: false },
  speedMmPerSecond: 150,
  fastestMmPerSecond: 300,
}
const familyManuals = 'Custom manuals of KPM210/216H and TG02H'

/** A kiosk unit with a presenter: holds the ticket out until it is taken, its mouth blinking. */
export const vkp80iii: ProfileData = {
  ...custom,
  name: 'vkp80iii',
  aliases: ['vkp80'],
  title: 'Custom VKP80III (presenter)',
  codePages: [
    { number: 0x10, encoding: 'cp1252' },
    { number: 0x00, encoding: 'cp437' },
    { number: 0x13, encoding: 'cp858' },
  ],
  // FS P steps light R|E seconds: 6 × 5 mm out, blinking, and after 30 s back in (R), or out where the set-up of the
  // printer forbids that. A ticket that still hangs there is dropped by the next one.
  presenter: { present: [0x1c, 0x50, 6, 1, 0x52, 30], cuts: true },
  qr: 'custom',
  status: { realTime: true, automatic: false, finished: 'esc-v', clears: false },
  sources: from({
    [vkpLibrary]: ['dialect', 'paper', 'columns', 'codePages', 'cutter', 'presenter', 'qr', 'status'],
    [nowhere]: ['smooths', 'ownCharacters', 'logo', 'speed'],
  }),
  unconfirmed: [
    'Characters of our own (ESC & and ESC %) are not in its library, so its zero stays crossed out.',
    'How far FS P and ESC i feed by themselves: 12 mm go before them, and the margin may be wider than need be.',
    'Its logos (FS 93h, FS 94h) need it switched off and on once, so logos are sent.',
  ],
}

/** Kiosk units with a presenter of the older kind. */
export const kpm180: ProfileData = {
  ...custom,
  name: 'kpm180',
  aliases: ['kpm216'],
  title: 'Custom KPM180, KPM216 (presenter)',
  // GS e 3 m presents m steps and waits for the hand; GS e 5 ejects. GS e 2 is left out on purpose: it retracts on one
  // model and switches a motor on at another.
  ownCharacters: true,
  presenter: { present: [0x1d, 0x65, 3, 12], eject: [0x1d, 0x65, 5] },
  sources: from({
    [familyManuals]: ['dialect', 'codePages', 'status', 'ownCharacters'],
    [nowhere]: ['paper', 'columns', 'cutter', 'smooths', 'presenter', 'qr', 'logo', 'speed'],
  }),
  unconfirmed: ['Length of GS e 3, and whether GS ( k prints QR codes: they are sent as pictures.'],
}

/** A ticket printer without a presenter. */
export const tg2480: ProfileData = {
  ...custom,
  name: 'tg2480',
  aliases: ['tg2480h'],
  title: 'Custom TG2480',
  sources: from({
    [familyManuals]: ['dialect', 'codePages', 'status', 'cutter'],
    [nowhere]: ['paper', 'columns', 'smooths', 'ownCharacters', 'qr', 'logo', 'speed'],
  }),
  unconfirmed: [
    'Its own manual was not at hand: width, columns and QR are those of its siblings, carefully.',
  ],
}

export const customModels: readonly ProfileData[] = [vkp80iii, kpm180, tg2480]
