import { expect, test } from 'vitest'
import { boothWords, kioskWords, LANGUAGES, languageOf, opsWords } from './index.ts'
import { wordsOf } from './tables.ts'

const meja = { id: 'meja', en: 'inquiry desk' }

test('a text is a text, and one that names something is given it by its name', () => {
  expect(kioskWords('id', undefined).back).toBe('Kembali')
  expect(kioskWords('en', undefined).justClosed({ service: 'Job placement' })).toBe(
    'Job placement has just closed. Please choose another service.',
  )
})

test('a plural is that of its language', () => {
  const [id, en] = [kioskWords('id', undefined), kioskWords('en', undefined)]
  expect([0, 1, 2].map(people => en.ahead({ people }))).toEqual([
    'Nobody waits ahead of you',
    '1 person ahead of you',
    '2 people ahead of you',
  ])
  expect([1, 2].map(people => id.ahead({ people }))).toEqual([
    '1 orang di depan Anda',
    '2 orang di depan Anda',
  ])
})

test('the hall’s word for the place fills itself in, also within a plural', () => {
  expect(boothWords('en', meja).someWaiting({ n: 2 })).toBe('2 people are waiting for this inquiry desk.')
  expect(opsWords('en', meja)['trouble-booth-left']).toBe(
    'Somebody who may no longer serve holds an inquiry desk',
  )
  expect(boothWords('id', undefined).chooseTitle).toBe('Pilih loket Anda')
})

test('the same language and place give the same words', () => {
  expect(kioskWords('id', meja)).toBe(kioskWords('id', { ...meja }))
  expect(kioskWords('id', meja)).not.toBe(kioskWords('en', meja))
})

test('a language that lacks a key says it in Indonesian, with the plural of Indonesian', () => {
  const table = {
    id: { yes: 'ya', people: [['n', 2, { '=1': 'satu', other: 'banyak' }]], within: { no: 'tidak' } },
    jv: { yes: 'inggih', within: {} },
  }
  const words = wordsOf<{ yes: 'ya'; people: '{n, plural, other {}}'; within: { no: 'tidak' } }>(
    table as never,
  )
  const jv = words('jv')
  expect([jv.yes, jv.people({ n: 1 }), jv.within.no]).toEqual(['inggih', 'satu', 'tidak'])
  expect(words('xx').yes).toBe('ya')
})

test('Indonesian comes first, and every language says what it is called', () => {
  expect(LANGUAGES.slice(0, 2)).toEqual(['id', 'en'])
  expect(LANGUAGES.map(tag => languageOf(tag).name)).toContain('Bahasa Indonesia')
})
