import { referenceHall } from '@antrean/queue-core'
import { expect, test } from 'vitest'
import { freeName, shownOf, ticked, withWalls } from './wall-fields.ts'

test('[T22] a wall shows all where nothing is chosen, and keeps no list while all are ticked', () => {
  expect(shownOf([1, 2, 3], undefined)).toEqual([1, 2, 3])
  expect(ticked([1, 2, 3], undefined, 2, false)).toEqual([1, 3])
  expect(ticked([1, 2, 3], [3], 1, true)).toEqual([1, 3])
  expect(ticked([1, 2, 3], [1, 3], 2, true)).toBeUndefined()
  expect(ticked([1, 2], [1], 1, false)).toEqual([])
  // One that is there no more goes with the next tick.
  expect(ticked([1, 2], [1, 9], 2, false)).toEqual([1])
})

test('[T22] a new wall takes the first figure that is free, and a hall without walls has no list', () => {
  expect([freeName([]), freeName([{ name: '1' }, { name: 'b' }]), freeName([{ name: '2' }])]).toEqual([
    '1',
    '2',
    '1',
  ])
  expect(withWalls({ ...referenceHall, walls: [{ name: '1' }] }, [])).not.toHaveProperty('walls')
  expect(withWalls(referenceHall, [{ name: '1' }]).walls).toEqual([{ name: '1' }])
})
