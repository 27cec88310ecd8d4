import { SCOPES } from '@antrean/queue-core/contract'
import { apiKeysWords, LANGUAGES } from '@antrean/words'
import { expect, test } from 'vitest'
import { GROUPS, scopeName } from './scopes-by-group.ts'

test('every scope can be chosen, once, and has a name in every language [K29]', () => {
  expect(GROUPS.flatMap(({ scopes }) => scopes.map(({ scope }) => scope)).toSorted()).toEqual(
    SCOPES.toSorted(),
  )
  for (const language of LANGUAGES)
    for (const scope of SCOPES) {
      const [acting, group] = scope.split(':')
      const name = scopeName(scope, apiKeysWords(language))
      expect(name, scope).not.toMatch(new RegExp(`^${group}|\\(kiosk\\)`))
      if (language === 'id') expect(name).not.toContain(`(${acting === 'administrator' ? 'no' : acting})`)
    }
  expect(scopeName('officer:booths', apiKeysWords('en'))).toBe('Serve visitors (officer)')
})

test('a scope that this release has no word for keeps its own name', () => {
  expect(scopeName('officer:parking', apiKeysWords('en'))).toBe('parking (officer)')
})
