import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { reportWords } from './index.ts'

const read = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../docs', name), 'utf8').replace(/\s+/g, ' ')

it('the documentation says the definition in the words that readers of the report see', () => {
  const page = read('compliance.md')
  for (const [rule, text] of Object.entries(reportWords('en', undefined).rules))
    expect(page).toContain(`- **[${rule}]** ${text}`)
})
