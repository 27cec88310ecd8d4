import { expect, test } from 'vitest'
import { withSoftHyphens } from './soft-hyphens.ts'

test.each([
  ['pertanggungjawaban', 'per-tang-gung-ja-wa-ban'],
  ['ketenagakerjaan', 'kete-na-ga-ker-jaan'],
  ['penyelenggaraan', 'penye-leng-ga-raan'],
  ['Ketenagalistrikan', 'Kete-na-ga-list-ri-kan'],
])('%s breaks between its syllables', (word, parts) => {
  expect(withSoftHyphens(word).replaceAll('\u00AD', '-')).toBe(parts)
})

test('short words, figures and what stands between words stay as they are', () => {
  for (const text of ['Ditjen PHI dan Jamsos', 'UU 25/2009 (SPBU)', ''])
    expect(withSoftHyphens(text)).toBe(text)
})
