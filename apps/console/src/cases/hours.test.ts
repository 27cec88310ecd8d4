import { casesWords } from '@antrean/words'
import { expect, test } from 'vitest'
import { hoursInWords } from './hours.ts'

test.each([
  [0, '0 hours'],
  [0.2, 'less than an hour'],
  [1, '1 hour'],
  [23.4, '23 hours'],
  [24, '1 day'],
  [51, '2 days 3 hours'],
])('%f: %s', (hours, said) => expect(hoursInWords(hours, casesWords('en'))).toBe(said))
