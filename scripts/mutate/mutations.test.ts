import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { MUTATIONS } from './mutations.ts'
import { filesOf, root } from './rule-tests.ts'

it('names sixty faults or more, each in a line that stands once in its file', () => {
  expect(MUTATIONS.length).toBeGreaterThanOrEqual(60)
  const lost = MUTATIONS.filter(
    ({ file, find }) => readFileSync(path.join(root, file), 'utf8').split(find).length !== 2,
  )
  expect(lost).toEqual([])
})

it('names only faults against rules whose tests can be run without a browser', () => {
  expect(MUTATIONS.filter(each => filesOf(each).length === 0)).toEqual([])
})

it('names no fault twice', () => {
  expect(new Set(MUTATIONS.map(each => JSON.stringify(each))).size).toBe(MUTATIONS.length)
})
