import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { definitionOf } from './definition.ts'

it('the documentation says the definition in the words that readers of the report see', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../../docs/compliance.md'), 'utf8')
  for (const { rule, en } of definitionOf())
    expect(page.replace(/\s+/g, ' ')).toContain(`- **[${rule}]** ${en}`)
})
