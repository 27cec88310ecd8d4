/** One word for nothing: `null`. `undefined` is what JavaScript gives by itself, and nobody writes it down. */
import { expect, test } from 'vitest'
import { readSources } from '../rooms/graph.ts'
import { root } from '../root.mjs'
import { writtenUndefined } from './nothing.ts'

/** Rooms that say `undefined` throughout, within and at their faces. */
const OTHERWISE = ['packages/printer-driver/', 'packages/display-driver/']

test('nothing is null', () => {
  const sources = [...readSources(root)].filter(
    ([file]) =>
      /\.(ts|tsx)$/.test(file) &&
      !/\.test\.tsx?$/.test(file) &&
      !OTHERWISE.some(room => file.startsWith(room)),
  )
  const faults = sources
    .filter(([, source]) => source.includes('undefined'))
    .flatMap(([file, source]) => writtenUndefined(file, source).map(line => `${file}:${line}: write null.`))
  expect(faults).toEqual([])
  expect(sources.length).toBeGreaterThan(100)
})

test.each([
  ['function none() {\n  return undefined\n}', [2]],
  ['let timer: Timer | undefined\ntimer = undefined', [2]],
  ['const none = undefined', [1]],
  ['const none = () => null', []],
  ['if (found === undefined) give(undefined)', []],
])('%s', (source, lines) => {
  expect(writtenUndefined('a.ts', source)).toEqual(lines)
})
