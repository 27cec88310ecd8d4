import { expect, test } from 'vitest'
import { gather } from './crowd.ts'

function crowd() {
  const gone: string[] = []
  return { gone, ...gather<string>({ inAll: 4, fromOnePlace: 2 }, member => gone.push(member)) }
}

test('one too many, and whoever was idle longest goes: of their place, then of all', () => {
  const { gone, enter, stir, leave, size } = crowd()
  enter('a1', 'a')
  enter('a2', 'a')
  stir('a1')
  enter('a3', 'a')
  expect(gone).toEqual(['a2'])
  enter('b1', 'b')
  enter('c1', 'c')
  enter('d1', 'd')
  expect(gone).toEqual(['a2', 'a1'])
  leave('a3')
  enter('e1', 'e')
  expect(gone).toHaveLength(2)
  expect(size()).toBe(4)
})

test('whoever has no place counts in all only', () => {
  const { gone, enter } = crowd()
  for (const member of ['p1', 'p2', 'p3', 'p4']) enter(member, null)
  expect(gone).toEqual([])
  enter('a1', 'a')
  expect(gone).toEqual(['p1'])
})
