/** Every rule of docs/rules.md is proved by a test that carries its number. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { allProofs, root, rulesProved } from './mutate/rule-tests.ts'

/** Rules whose proof is still to be written. A rule leaves the list with its first test. */
const PENDING: string[] = []

const page = readFileSync(join(root, 'docs/rules.md'), 'utf8')
const rules = [...page.matchAll(/^- \*\*\[([A-Z]\d+)\]\*\*/gm)].map(([, rule]) => rule!)
const proved = new Set([...allProofs().values()].flatMap(found => [...found]))

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

it('takes only tests that run, and do something, for a proof', () => {
  const found = rulesProved(`
    // it('Z1 in a comment [Z1]', () => { expect(1).toBe(1) })
    it.todo('[Z2] is still to do')
    it.skip('[Z3] is skipped', () => { expect(1).toBe(1) })
    describe.skip('a group [Z4]', () => { it('[Z5] within', () => { expect(1).toBe(1) }) })
    it('[Z6] is empty', () => {})
    const sentence = '[Z7] in a string'
    describe('[X1] a group', () => {
      it('[X2] within', async () => { expect(1).toBe(1) })
      it.each([[1]])(\`[X3] of a table %s\`, n => { expect(n).toBe(1) })
      it.skipIf(false)('[X4] that may be skipped', () => expect(1).toBe(1))
    })
    describe('[Z8] a group without a test', () => {})
  `)
  expect([...found].sort()).toEqual(['X1', 'X2', 'X3', 'X4'])
})
