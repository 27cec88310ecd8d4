/** What docs/protocol.md says is what the schemas say. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ERROR_CODES } from '../packages/queue-core/src/index.ts'
import { protocol } from './protocol.ts'
import { CODES } from './protocol-words.ts'

it('the protocol is written down as it is (npm run protocol)', async () => {
  const file = join(import.meta.dirname, '..', 'docs', 'protocol.md')
  expect(readFileSync(file, 'utf8')).toBe(await protocol())
})

it('every code has its sentence', () => {
  expect(ERROR_CODES.filter(code => !CODES[code])).toEqual([])
})
