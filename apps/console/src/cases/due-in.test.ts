import { casesWords } from '@antrean/words'
import { expect, test } from 'vitest'
import { dateIn, dueIn } from './due-in.ts'

const [id, en] = [casesWords('id'), casesWords('en')]
const TODAY = '2026-03-02'
const open = (dueDate: string, state: 'open' | 'due' | 'overdue' = 'open') => ({
  ...{ dueDate, state, clockStands: false },
})

test.each([
  [open('2026-03-09'), 'calm', '7 hari lagi', 'in 7 days'],
  [open('2026-03-03', 'due'), 'risk', 'besok', 'tomorrow'],
  [open('2026-03-02', 'due'), 'risk', 'hari ini', 'today'],
  [open('2026-03-01', 'overdue'), 'late', 'lewat 1 hari', '1 day over'],
  [open('2026-02-28', 'overdue'), 'late', 'lewat 2 hari', '2 days over'],
  [{ ...open('2026-02-28'), clockStands: true }, 'calm', 'menunggu pemohon', 'waits for the applicant'],
  [{ ...open('2026-02-28'), state: 'closed' as const }, 'quiet', 'selesai', 'closed'],
])('%j is %s: %s', (its, tone, indonesian, english) => {
  expect(dueIn(its, TODAY, id)).toEqual({ tone, text: indonesian })
  expect(dueIn(its, TODAY, en).text).toBe(english)
})

test('the date is that of the hall', () => {
  expect(dateIn('Asia/Jakarta', Date.parse('2026-03-01T18:00:00Z'))).toBe('2026-03-02')
})
