/**
 * By hand, from a wall calendar of 2026 (1 January is a Thursday) on which the days off were crossed out:
 *   1, 16 Jan · 16, 17 Feb · 18, 19, 20, 23, 24 Mar (Idul Fitri falls on the weekend between) · 3 Apr · 1, 14, 15, 27, 28 May ·
 *   1, 16 Jun · 17, 25 Aug · 24, 25 Dec.
 * 2027 and 2028 have no table: their 1 January (a Friday, a Saturday) is a day like any other. Beside each row stands the count:
 * the days that were ticked off, in brackets how many there were then.
 */
import { describe, expect, it } from 'vitest'
import { caseSetup, noon, testCases } from '../../testing/test-cases.ts'
import { isoInZone } from '../hall/calendar.ts'
import { YEAR_2026 } from '../hall/year-2026.ts'

type Row = [kind: string, received: string, due: string, missing?: number[]]

const RECEIVED: Row[] = [
  // Ten working days after the day of receipt.
  ['information', '2026-01-05', '2026-01-20'], // 6–9 (4) 12–15 (8) 19 20: the 16th is off
  ['information', '2026-02-02', '2026-02-18'], // 3–6 (4) 9–13 (9) 18: the 16th is leave, the 17th a holiday
  ['information', '2026-03-09', '2026-03-30'], // 10–13 (4) 16 17 (6) 25–27 (9) 30: a week of Idul Fitri
  ['information', '2026-03-05', '2026-03-26'], // in Ramadan: 6 (1) 9–13 (6) 16 17 (8) 25 26
  ['information', '2026-02-18', '2026-03-04'], // all in Ramadan, whose days are shorter and count: 19 20 (2) 23–27 (7) 2–4
  ['information', '2026-03-21', '2026-04-08'], // entered on Idul Fitri: 25–27 (3) 30 31 1 2 (7) 6–8
  ['information', '2026-04-27', '2026-05-12'], // a month's end: 28–30 (3) 4–8 (8) 11 12
  ['information', '2026-05-11', '2026-05-29'], // two long weekends: 12 13 (2) 18–22 (7) 25 26 (9) 29
  ['information', '2026-05-20', '2026-06-08'], // 21 22 (2) 25 26 (4) 29 (5) 2–5 (9) 8: the 31st is a Sunday, 1 June off
  ['information', '2026-06-09', '2026-06-24'], // 10–12 (3) 15 (4) 17–19 (7) 22–24
  ['information', '2026-07-31', '2026-08-14'], // 3–7 (5) 10–14
  ['information', '2026-08-10', '2026-08-26'], // 11–14 (4) 18–21 (8) 24 (9) 26
  ['information', '2026-11-30', '2026-12-14'], // 1–4 (4) 7–11 (9) 14
  ['information', '2026-12-11', '2026-12-29'], // 14–18 (5) 21–23 (8) 28 29
  ['information', '2026-12-17', '2027-01-04', [2027]], // 18 (1) 21–23 (4) 28–31 (8) 1 4
  ['information', '2026-12-30', '2027-01-13', [2027]], // 31 (1) 1 (2) 4–8 (7) 11–13
  ['information', '2027-06-02', '2027-06-16', [2027]], // 3 4 (2) 7–11 (7) 14–16
  // Thirty.
  ['objection-of-old', '2026-02-02', '2026-03-25'], // to 18 Feb (10) 19 20 (12) 23–27 (17) 2–6 (22) 9–13 (27) 16 17 (29) 25
  ['objection-of-old', '2026-06-29', '2026-08-10'], // 30 1–3 (4) then five weeks to 7 Aug (29) 10
  ['objection-of-old', '2026-11-16', '2026-12-30'], // 17–20 (4) four weeks to 18 Dec (24) 21–23 (27) 28–30
  ['objection-of-old', '2026-11-24', '2027-01-07', [2027]], // 25–27 (3) three weeks to 18 (18) 21–23 (21) 28–31 (25) 1 4–7
  // The classes of a complaint: 3, 5, 14 and 60.
  ['forwarded', '2026-04-02', '2026-04-08'], // Maundy Thursday: 6 7 8
  ['forwarded', '2026-03-17', '2026-03-27'], // 25 26 27
  ['forwarded', '2026-03-18', '2026-03-27'], // on a day of leave: the same
  ['forwarded', '2028-02-24', '2028-02-29', [2028]], // 25 28 29, of a leap year
  ['normative', '2026-05-08', '2026-05-19'], // 11–13 (3) 18 19
  ['normative', '2026-12-21', '2026-12-30'], // 22 23 (2) 28–30
  ['plain', '2026-08-03', '2026-08-24'], // 4–7 (4) 10–14 (9) 18–21 (13) 24
  ['plain', '2026-08-05', '2026-08-27'], // 6 7 (2) 10–14 (7) 18–21 (11) 24 (12) 26 27
  ['inspection', '2026-01-02', '2026-04-09'], // Jan 5–9 12–15 19–23 26–30 (19) Feb 2–6 9–13 18–20 23–27 (37) Mar 2–6 9–13 16 17 25–27 30 31 (54) Apr 1 2 6–9
  ['inspection', '2026-10-05', '2026-12-30'], // 6–9 (4) ten weeks to 18 Dec (54) 21–23 (57) 28–30
  ['inspection', '2026-10-08', '2027-01-04', [2027]], // 9 (1) ten weeks to 18 Dec (51) 21–23 (54) 28–31 (58) 1 4
  // Seven days of the calendar, whatever is off.
  ['escalated', '2026-03-16', '2026-03-23'],
  ['escalated', '2026-02-25', '2026-03-04'],
  ['escalated', '2026-10-30', '2026-11-06'],
  ['escalated', '2028-02-24', '2028-03-02'], // 29 days in that February
  ['escalated', '2026-12-28', '2027-01-04'], // no table is asked, and so none is missing
  ['escalated of A', '2026-04-29', '2026-05-02'], // the service's own three days
  ['escalated of B', '2026-12-31', '2027-01-02'], // and two
  // Five working days, and never more than seven of the calendar.
  ['desk', '2026-06-08', '2026-06-15'], // 9–12 (4) 15
  ['desk', '2026-03-17', '2026-03-24'], // would be the 31st
  ['desk of A', '2026-05-12', '2026-05-19'], // 13 (1) 18 19
  // The day of receipt counts.
  ['letter', '2026-01-05', '2026-01-19'], // 5–9 (5) 12–15 (9) 19
  ['letter', '2026-01-04', '2026-01-19'], // a Sunday: Monday is the first
  ['letter', '2026-12-24', '2027-01-08', [2027]], // leave: 28–31 (4) 1 (5) 4–8
  ['visit', '2026-03-16', '2026-03-22'], // 16–22
]

const CLASSES = ['forwarded', 'normative', 'plain', 'inspection']
function open(word: string, date: string) {
  const [kind = '', , service] = word.split(' ')
  if (CLASSES.includes(kind)) return testCases(date).open('complaint', { class: kind })
  if (kind === 'objection-of-old') return testCases(date).open('objection', { against: { decidedOn: date } })
  return testCases(date).open(kind, { service })
}

describe('the due date', () => {
  it.each(RECEIVED)(
    '[K1] [K2] [K3] of a case of kind %s received on %s is %s',
    (kind, received, date, missing = []) => {
      const { due, receivedOn } = open(kind, received)
      expect({ receivedOn, date: due.date, missing: due.tableMissing }).toEqual({
        receivedOn: received,
        date,
        missing,
      })
      expect(isoInZone('Asia/Jakarta', due.at)).toBe(`${date}T23:59:59.999+07:00`)
      expect(isoInZone('Asia/Jakarta', due.dayAt)).toBe(`${date}T00:00:00.000+07:00`)
    },
  )

  it.each([
    ['information', '2026-01-05', '2026-01-29'], // from the 20th: 21–23 (3) 26–29
    ['information', '2026-02-02', '2026-02-27'], // from the 18th: 19 20 (2) 23–27
    ['information', '2026-03-09', '2026-04-09'], // from the 30th: 31 1 2 (3) 6–9
    ['information', '2026-12-11', '2027-01-07', [2027]], // from the 29th: 30 31 (2) 1 4–7
    ['escalated of B', '2026-05-11', '2026-05-18'], // from the 13th it would be the 20th, and seven days are the most
  ] as Row[])(
    '[K2] [K7] of a case of kind %s received on %s is %s when it was extended',
    (kind, received, date, missing = []) => {
      const [key = '', , service] = kind.split(' ')
      const desk = testCases(received)
      const one = desk.open(key, { service })
      desk.do({ type: 'ExtendCase', caseId: one.id, reason: { ref: 'r', hash: 'h' } })
      expect([one.due.date, one.due.tableMissing]).toEqual([date, missing])
    },
  )

  it.each([
    ['licence', '2026-01-05', '2026-01-07', '2026-01-09', '2026-01-22'], // the 8th and 9th do not count: 20 → 22
    ['licence', '2026-01-05', '2026-01-07', '2026-01-07', '2026-01-20'], // the same day: nothing
    ['licence', '2026-02-02', '2026-02-13', '2026-02-18', '2026-02-19'], // one day was left
    ['licence', '2026-01-05', '2026-01-20', '2026-01-23', '2026-01-23'], // none: the day of the answer
    ['licence', '2026-01-05', '2026-01-20', '2026-01-25', '2026-01-26'], // or the first that counts
    ['licence', '2026-03-09', '2026-03-17', '2026-03-22', '2026-03-30'], // only days off went by
    ['licence', '2026-12-11', '2026-12-21', '2027-01-11', '2027-01-15'], // four were left: 12–15
    ['escalated', '2026-03-02', '2026-03-04', '2026-03-10', '2026-03-15'], // five of seven were left
    ['information', '2026-01-05', '2026-01-07', '2026-01-09', '2026-01-20'], // a clock that does not stop
  ])(
    '[K6] of a case of kind %s received on %s, asked on %s, answered on %s, is %s',
    (kind, received, asked, answered, date) => {
      const desk = testCases(received)
      const one = desk.open(kind)
      desk.on(asked).do({ type: 'AskApplicant', caseId: one.id, text: { ref: 'q', hash: 'h' } })
      desk.on(answered).do({ type: 'AnswerQuestion', caseId: one.id, text: null })
      expect(one.due.date).toBe(date)
    },
  )

  it('[K6] [K7] goes on from a date that an answer moved: the 22nd, then 23 (1) 26–30 (6) 2', () => {
    const desk = testCases('2026-01-05')
    const one = desk.open('licence')
    desk.on('2026-01-07').do({ type: 'AskApplicant', caseId: one.id, text: { ref: 'q', hash: 'h' } })
    desk.on('2026-01-09').do({ type: 'AnswerQuestion', caseId: one.id, text: null })
    desk.do({ type: 'ExtendCase', caseId: one.id, reason: { ref: 'r', hash: 'h' } })
    expect(one.due.date).toBe('2026-02-02')
  })

  it.each([
    ['information', '2026-03-09', '2026-03-26'], // two working days before 30 March
    ['escalated', '2026-03-16', '2026-03-22'], // one day before the 23rd
  ])('[K10] is near, for a case of kind %s received on %s, from %s on', (kind, received, soon) => {
    expect(isoInZone('Asia/Jakarta', testCases(received).open(kind).due.soonAt)).toBe(
      `${soon}T00:00:00.000+07:00`,
    )
  })

  it.each([
    ['Asia/Jakarta', '2026-01-05T23:30:00+07:00', '2026-01-20'],
    ['Asia/Jakarta', '2026-01-05T18:00:00Z', '2026-01-21'], // an hour after midnight there
    ['Asia/Jayapura', '2026-01-05T23:30:00+07:00', '2026-01-21'], // half past one there
  ])("[K3] goes by the hall's date: %s, %s", (timezone, at, date) => {
    const desk = testCases('2026-01-05', caseSetup, { timezone })
    desk.at = Date.parse(at)
    expect(desk.open('information').due.date).toBe(date)
  })

  it('[K4] of a year without a table moves when the table comes, on record, and is told again', () => {
    const desk = testCases('2026-12-17')
    const one = desk.open('information')
    const other = desk.open('escalated')
    expect(one.due).toMatchObject({ date: '2027-01-04', tableMissing: [2027] })
    desk.due()
    desk.on('2027-01-03').due()
    expect(one.told).toEqual(['due-soon 2027-01-04'])
    const years = [...caseSetup.years, { ...YEAR_2026, year: 2027, holidays: ['2027-01-01'], leave: [] }]
    const events = desk.do({ type: 'ConfigureCases', setup: { ...caseSetup, years } })
    expect(events).toHaveLength(2)
    expect(events[1]).toMatchObject({ type: 'CaseDueMoved', id: one.id })
    expect(one.due).toMatchObject({
      date: '2027-01-05',
      at: noon('2027-01-06') - 43_200_001,
      tableMissing: [],
    })
    expect(other.due.date).toBe('2026-12-24')
    desk.due()
    expect(one.told).toEqual(['due-soon 2027-01-04', 'due-soon 2027-01-05'])
  })

  it('[K4] does not move a case that is decided', () => {
    const desk = testCases('2026-12-17')
    const one = desk.open('information')
    desk.do({ type: 'CompleteCase', caseId: one.id, outcome: 'granted', text: null })
    expect(desk.do({ type: 'ConfigureCases', setup: { ...caseSetup, years: [] } })).toHaveLength(1)
  })
})
