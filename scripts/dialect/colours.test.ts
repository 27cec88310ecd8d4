/** Colours are tokens: a hall that changes its look changes them in one file. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../root.mjs'
import { colourLiterals } from './colours.ts'

/** Pages that stand without `packages/ui` have their own: the server's, and the glass of the virtual displays. */
const SHEETS = ['apps/{kiosk,console,booth-display}/src/**/*.css', 'demo/home/*.css']

test.each(globSync(SHEETS, { cwd: root }))('%s names the colours of the tokens', file => {
  expect(colourLiterals(readFileSync(path.join(root, file), 'utf8'))).toEqual([])
})

test.each([
  ['a { color: white; }', 1],
  ['a { border: 1px solid #B9C6D8 }', 1],
  ['a { background: linear-gradient(90deg, #eef2f8, rgba(0, 0, 0, 0.5)); }', 2],
  ['a { color: var(--white); white-space: nowrap; background: rgb(var(--blue-rgb) / 0.2) }', 0],
  ['/* was: #fff; */ a#fab { color: transparent; fill: currentColor; }', 0],
])('%s', (sheet, literals) => {
  expect(colourLiterals(sheet)).toHaveLength(literals)
})
