/** Every rule of docs/rules.md is proved by a test that carries its number. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** Rules whose proof is still to be written. A rule leaves the list with its first test. */
const PENDING: string[] = []

const rules = [...read('docs/rules.md').matchAll(/^- \*\*\[([A-Z]\d+)\]\*\*/gm)].map(([, rule]) => rule!)

/** The names of all tests and groups of tests; also of tables, whose name follows a closing bracket. */
const NAME = /(?:\b(?:it|test|describe)\b[^'"`\n]*\(|\)\()\s*(['"`])(.*?)\1/gs
const files = globSync(['{apps,packages,e2e,bench,scripts}/**/*.test.{ts,tsx}'], {
  cwd: ROOT,
  exclude: path => path.includes('node_modules'),
})
const proved = new Set(
  files
    .filter(file => !file.endsWith('rules.test.ts'))
    .flatMap(file => [...read(file).matchAll(NAME)])
    .flatMap(([, , name]) => [...name!.matchAll(/\[([A-Z]\d+)\]/g)].map(([, rule]) => rule!)),
)

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

it('numbers each rule once', () => {
  expect(rules.length).toBeGreaterThan(15)
  expect(new Set(rules).size).toBe(rules.length)
})

it('proves every rule by a test that carries its number', () => {
  expect(rules.filter(rule => !proved.has(rule) && !PENDING.includes(rule))).toEqual([])
})

it('holds no rule for unproved that has its test', () => {
  expect(PENDING.filter(rule => proved.has(rule) || !rules.includes(rule))).toEqual([])
})

it('numbers in its tests only rules that exist', () => {
  expect([...proved].filter(rule => !rules.includes(rule))).toEqual([])
})
