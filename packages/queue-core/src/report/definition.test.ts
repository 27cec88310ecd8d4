import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { definitionOf } from './definition.ts'

const read = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../../docs', name), 'utf8').replace(/\s+/g, ' ')

it('the documentation says the definition in the words that readers of the report see', () => {
  const page = read('compliance.md')
  for (const { rule, en } of definitionOf()) expect(page).toContain(`- **[${rule}]** ${en}`)
})

it('every sentence of the definition is a rule of the hall', () => {
  const rules = read('rules.md')
  for (const { rule } of definitionOf()) expect(rules).toContain(`**[${rule}]**`)
})
