/** What docs/hardware.md says of the models is what their profiles say. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FILE, withModels } from './printer-models.ts'

it('the models are written down as they are (npm run printer-models)', () => {
  const page = readFileSync(FILE, 'utf8')
  expect(page).toBe(withModels(page))
})
