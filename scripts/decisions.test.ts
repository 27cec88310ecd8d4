/** The list of the decisions has them all. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { decisions, FILE, FOLDER } from './decisions.ts'

it('the list of decisions is up to date (npm run decisions)', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(decisions())
})

it('no two decisions have one number', () => {
  const numbers = readdirSync(FOLDER).map(name => name.slice(0, 4))
  expect(numbers.filter((one, at) => numbers.indexOf(one) !== at)).toEqual([])
})

it('a decision without its title or number is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'antrean-decisions-'))
  writeFileSync(join(folder, '0001-a-title.md'), '# 0002 A title\n')
  expect(() => decisions(folder)).toThrow(
    '0001-a-title.md begins with "# 0002 A title". Begin it with "# 0001',
  )
  const other = mkdtempSync(join(tmpdir(), 'antrean-decisions-'))
  writeFileSync(join(other, 'note.md'), '# 0003 A note\n')
  expect(() => decisions(other)).toThrow('note.md is not named like')
})
