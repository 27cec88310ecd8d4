import { ROLES } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { pageAt, pagesOf } from './pages.tsx'

test('each role has a page, and an address that names none of its pages shows the first', () => {
  for (const role of ROLES) expect(pageAt('#nothing', role)).toBe(pagesOf(role)[0])
  expect(pageAt('#booth', 'supervisor')).toBe('booth')
  expect(pageAt('#ops', 'officer')).toBe('booth')
  expect(pageAt('#cases/0198c5d2', 'officer')).toBe('cases')
})
