import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from './root.mjs'
import { SLOWEST } from './slowest-first.ts'

test('each of the slow test files is there', () => {
  expect(SLOWEST.filter(file => !existsSync(path.join(root, file)))).toEqual([])
})
