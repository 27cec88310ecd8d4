import { LANGUAGES } from '@antrean/words'
import { expect, it } from 'vitest'
import { unspoken } from './unspoken.ts'

it.each(LANGUAGES)('%s is spoken', language => {
  expect(unspoken({ service: 'A', language })).toBeNull()
})

it('nothing is wrong where no language is asked for', () => {
  expect(unspoken({ service: 'A' })).toBeNull()
  expect(unspoken({ language: undefined })).toBeNull()
})

it('a language that the hall has no words in is named, with those that it has', () => {
  expect(unspoken({ language: 'fr' })).toBe(
    `the hall has no words in the language fr. It has ${LANGUAGES.join(', ')}.`,
  )
})
