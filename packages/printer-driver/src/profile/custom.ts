import type { ProfileData } from './profile.ts'

/** A kiosk unit with a presenter: holds the ticket out until it is taken. Inferred from its siblings' manuals. */
export const vkp80: ProfileData = {
  name: 'vkp80',
  title: 'Custom VKP80 (presenter)',
  dialect: 'custom',
  paper: { widthMm: 80, dots: 576 },
  columns: 48,
  codePages: [
    { number: 0x10, encoding: 'cp1252' },
    { number: 0x00, encoding: 'cp437' },
  ],
  cutter: { kind: 'full', feedDots: 24 },
  smooths: true,
  ownCharacters: true,
  // GS e 3 m: present m steps and wait for the hand. GS e 2 is left out on purpose: it retracts on one model and
  // switches a motor on at another.
  presenter: { present: [3, 12], eject: [5] },
  qr: 'native',
  logo: 'none',
  status: { realTime: true, automatic: false, finished: 'gs-r', clears: false },
  speedMmPerSecond: 150,
  unconfirmed: [
    'The whole page is inferred from the KPM and VKP80II manuals; nothing was tried on a VKP80.',
    'Characters of our own (ESC & and ESC %), which give it a plain zero.',
    'Length of GS e 3 and the bits of the paper byte beyond none, near end, ticket in output, virtual end.',
  ],
}
