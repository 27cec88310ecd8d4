/**
 * What others measured or read, model by model, written out by hand from two public databases: receipt-print-hq's
 * escpos-printer-db (`db`) and the npm package @point-of-sale/receipt-printer-encoder 4.0.1 (`enc`). Facts alone; where
 * they are silent nothing is said.
 */
import { describe, expect, test } from 'vitest'
import { findProfile } from './find.ts'

type Measured = {
  readonly columns?: number
  readonly dots?: number
  readonly dpi?: number
  /** Knows a command for QR codes. */
  readonly qr?: boolean
  readonly pages?: Readonly<Record<number, string>>
}

const epson = { 0: 'cp437', 16: 'cp1252', 17: 'cp866', 19: 'cp858' }
const star = { 1: 'cp437', 4: 'cp858', 10: 'cp866', 32: 'cp1252' }
const at203 = { columns: 48, dpi: 203 }
const at180 = { columns: 42, dpi: 180 }

const measured: readonly (readonly [profile: string, source: string, Measured])[] = [
  ['tm-t82', 'db TM-T20II', { columns: 48, dots: 576, qr: true, pages: epson }],
  ['tm-t82', 'db TM-T20III', { ...at203, dots: 576, qr: true, pages: epson }],
  ['tm-t82', 'enc TM-T20II, III, IV', { ...at203, qr: true, pages: epson }],
  ['tm-t88', 'db TM-T88V', { columns: 42, dots: 512, qr: true, pages: epson }],
  ['tm-t88', 'enc TM-T88V, VI, VII', { ...at180, qr: true, pages: epson }],
  ['tm-t88iii', 'db TM-T88II', { columns: 42, pages: { 0: 'cp437', 16: 'cp1252' } }],
  ['tm-t88iii', 'db TM-T88III', { columns: 42, dots: 512, pages: epson }],
  ['tm-t88iii', 'enc TM-T88II, III', { ...at180, qr: false, pages: epson }],
  ['tm-t88iii', 'enc TM-T88IV', { ...at180, qr: true, pages: epson }],
  [
    'tm-m30',
    'db TM-m30III',
    { ...at203, dots: 576, qr: true, pages: { 0: 'cp437', 16: 'cp1252', 17: 'cp866' } },
  ],
  ['tm-m30', 'enc TM-m30II, III', { ...at203, qr: true, pages: epson }],
  ['generic-80', 'db NT-80-V-UL', { dots: 576, dpi: 203, qr: true, pages: epson }],
  ['generic-80', 'enc POS-8360', { ...at203, qr: true, pages: epson }],
  ['generic-80', 'enc XP-N160II, XP-T80Q', { ...at203, qr: true, pages: epson }],
  ['generic-58', 'db POS-5890', { qr: false, pages: epson }],
  ['generic-58', 'enc POS-5890', { columns: 32, dpi: 203, qr: true, pages: epson }],
  [
    'generic-58',
    'enc Youku 58T',
    { columns: 32, dpi: 203, pages: { 0: 'cp437', 16: 'cp1252', 19: 'cp858' } },
  ],
  ['srp-350iii', 'enc SRP-350III', { ...at180, qr: true, pages: epson }],
  ['srp-350', 'enc SRP-350', { ...at180, qr: false, pages: { 0: 'cp437', 19: 'cp858' } }],
  ['srp-350', 'db T-1, the same printer of Metapace', { dots: 504, pages: { 0: 'cp437', 19: 'cp858' } }],
  [
    'ct-s310',
    'db CT-S651',
    { columns: 48, dots: 640, qr: true, pages: { 0: 'cp437', 16: 'cp1252', 17: 'cp866' } },
  ],
  ['ct-s310', 'enc CT-S310II', { ...at203, qr: true, pages: { 0: 'cp437', 16: 'cp1252' } }],
  ['star-tsp650ii', 'enc TSP650II', { ...at203, qr: true, pages: star }],
  ['star-tsp650', 'enc TSP650', { ...at203, qr: false, pages: star }],
  ['star-tsp100iv', 'enc TSP100III, IV', { ...at203, qr: true, pages: star }],
  ['star-mc-print3', 'db mcPrint', { pages: star }],
  ['star-mc-print2', 'db mcPrint', { pages: star }],
  ['star-mc-print2', 'enc mC-Print2', { columns: 32, dpi: 203, qr: true, pages: star }],
]

describe.each(measured)('%s against %s', (name, _source, said) => {
  const { paper, columns, codePages, qr } = findProfile(name)

  test('has the width that was measured', () => {
    const ours = { columns, dots: paper.dots, dpi: Math.round(paper.dotsPerMm * 25.4) }
    const { columns: c = ours.columns, dots = ours.dots, dpi = ours.dpi } = said
    expect(ours).toEqual({ columns: c, dots, dpi })
  })

  test('sends letters by no number that means another table there', () => {
    const known = codePages.filter(({ number }) => said.pages?.[number] !== undefined)
    expect(known.length).toBeGreaterThan(0)
    for (const { number, encoding } of known)
      expect([number, encoding]).toEqual([number, said.pages?.[number]])
  })

  test('asks for no QR code where the model has no command for it', () => {
    if (said.qr === false) expect(qr).toBe('image')
  })
})

test('no fact of the databases is left for a careful guess: a QR command that all sources have is used', () => {
  const bySource = Object.groupBy(measured, ([name]) => name)
  for (const [name, rows = []] of Object.entries(bySource)) {
    const words = rows.flatMap(([, , { qr }]) => (qr === undefined ? [] : [qr]))
    if (words.length > 0 && words.every(Boolean))
      expect([name, findProfile(name).qr]).toEqual([name, 'native'])
  }
})
