import { describe, expect, it } from 'vitest'
import { readCsv } from './read-csv.ts'
import { type Reading, readTickets, timeOf } from './read-tickets.ts'

const hall = { letters: ['A', 'B'], firstDay: '2026-03-02' }
const reading: Reading = { zone: 'Asia/Jakarta', source: 'old system' }
const HEAD = 'number,service,issued,called,began,finished,booth,outcome'
const read = (lines: string[], more: Partial<Reading> = {}) =>
  readTickets(lines.join('\r\n'), { ...reading, ...more }, hall)
const at = (text: string) => Date.parse(`${text}+07:00`)

describe('a list of tickets', () => {
  it('is read by the names of its columns, in the zone that is given', () => {
    expect(read([HEAD, 'A001,A,2025-03-31 08:00:00,08:04,08:05:30,08:20,3,done'])).toEqual({
      ok: true,
      tickets: [
        {
          ...{
            date: '2025-03-31',
            number: 'A001',
            service: 'A',
            state: 'done',
            booth: 3,
            source: 'old system',
          },
          ...{ issuedAt: at('2025-03-31T08:00:00'), calledAt: at('2025-03-31T08:04:00') },
          ...{ beganAt: at('2025-03-31T08:05:30'), endedAt: at('2025-03-31T08:20:00') },
        },
      ],
    })
  })

  it('may have names, words, separators and quotes of its own, and an end of line within them', () => {
    const told = read(
      [
        '\uFEFFNomor;Layanan;"Waktu; ambil";Selesai;Loket;Hasil',
        '12;"Kartu\nKuning";31/03/2025 08.00;08.30;Loket 2;TIDAK HADIR',
      ],
      {
        columns: {
          number: 'nomor',
          service: 'Layanan',
          issued: 'waktu; ambil',
          finished: 'Selesai',
          booth: 'Loket',
          outcome: 'Hasil',
        },
        services: { 'kartu\nkuning': 'B' },
        outcomes: { 'Tidak hadir': 'no-show' },
      },
    )
    expect(told).toMatchObject({
      ok: true,
      tickets: [{ number: '12', service: 'B', booth: 2, state: 'no-show', calledAt: null }],
    })
  })

  it('says of each line that is wrong what and why, and then nothing is taken', () => {
    const told = read([
      HEAD,
      'A001,A,2025-03-31 08:00,,,,,',
      'A002,X,2025-03-31 08:00,,,,,',
      'A003,A,tomorrow,,,,,',
      'A004,A,2025-02-30 08:00,,,,,',
      'A005,A,2025-03-31 08:00,07:59,,,,',
      'A006,A,2026-03-02 08:00,,,,,',
      'A007,A,2025-03-31 08:00,,,,three,',
      'A008,A,2025-03-31 08:00,08:01,,08:10,1,lost',
      'A001,A,2025-03-31 08:00,,,,,',
      ',A,2025-03-31 08:00,,,,,',
      'A009,A,,,,,,',
      'A010,A,2025-03-31 08:00,,,08:10,1,done',
    ])
    expect(told).toEqual({
      ok: false,
      wrong: [
        'Line 3: the hall has no service "X". Say which it is: service X=LETTER, one of A, B.',
        'Line 4: "tomorrow" is no time. Write 2025-03-31 09:05:00 or 31/03/2025 09:05.',
        'Line 5: "2025-02-30 08:00" is no time of the calendar.',
        'Line 6: its times do not follow each other: issued, called, began, finished.',
        "Line 7: 2026-03-02 is a day of the hall's own record, which began on 2026-03-02; only days before it are imported.",
        'Line 8: "three" is no number of a booth.',
        'Line 9: "lost" is no outcome. Say which it is: outcome lost=ONE, one of done, escalated, no-show, cancelled, expired.',
        'Line 10: ticket A001 of that time is on line 2 already.',
        'Line 11: a ticket has a number of 1 to 20 characters.',
        'Line 12: it has no time of issue.',
        'Line 13: it was served, and has no time of its call.',
      ],
    })
  })

  it('[X8] without a column that is needed or with two of one name, tickets or an end of a quote is refused', () => {
    const wrong = (lines: string[], more?: Partial<Reading>) => {
      const told = read(lines, more)
      return told.ok ? [] : told.wrong
    }
    expect(wrong(['number,issued', 'A1,2025-03-31 08:00'])).toEqual([
      'Line 1: there is no column service. Name the one that has it: service=NAME.',
    ])
    expect(wrong([HEAD, 'A1,A,2025-03-31 08:00'], { columns: { called: 'Panggil' } })).toEqual([
      'Line 1: there is no column Panggil. Name the one that has it: called=NAME.',
    ])
    expect(wrong(['number,service,Number,issued', 'A1,A,A2,2025-03-31 08:00'])).toEqual([
      'Line 1: two columns are called number. Give each a name of its own.',
    ])
    expect(wrong([HEAD])).toEqual(['The file has no tickets: its first line names the columns.'])
    expect(wrong([HEAD, '"A1,A'])).toEqual(['Line 2: a quotation mark is opened and never closed.'])
  })
})

it('[X8] a date of another age is a slip of the pen', () => {
  expect(read([HEAD, 'A1,A,0025-03-31 08:00,,,,,', 'A2,A,31/03/1069 08.00,,,,,'])).toEqual({
    ok: false,
    wrong: [
      'Line 2: 0025-03-31 is long before there were such lists. Look at its year.',
      'Line 3: 1069-03-31 is long before there were such lists. Look at its year.',
    ],
  })
})

describe('a time', () => {
  it.each([
    ['2025-03-31T08:00:00Z', '2025-03-31T08:00:00.000Z'],
    ['2025-03-31 08:00:00.250+0900', '2025-03-30T23:00:00.250Z'],
    ['2025-03-31 08:00', '2025-03-31T01:00:00.000Z'],
    ['2025-03-31T08:00:05.5', '2025-03-31T01:00:05.500Z'],
    ['1/4/2025 8:05', '2025-04-01T01:05:00.000Z'],
    ['31-03-2025, 08.05.30', '2025-03-31T01:05:30.000Z'],
    ['8.05', '2025-03-31T01:05:00.000Z'],
  ])('%s is understood', (text, iso) => {
    expect(new Date(timeOf(text, '2025-03-31', 'Asia/Jakarta')!).toISOString()).toBe(iso)
  })
})

it('lines of CSV are numbered as an editor numbers them', () => {
  expect(readCsv('a,b\n\n"x\ny",1\n"say ""hi""",2\n')).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 3, fields: ['x\ny', '1'] },
    { line: 5, fields: ['say "hi"', '2'] },
  ])
})
