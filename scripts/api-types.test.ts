import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { apiTypes, FILE } from './api-types.ts'

it('the types of the client are those of the server’s description (npm run api-types)', async () => {
  expect(readFileSync(FILE, 'utf8')).toBe(await apiTypes())
})
