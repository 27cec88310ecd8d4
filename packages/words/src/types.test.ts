/** Checked by the compiler alone: an `@ts-expect-error` that finds no error is one. */
import { expectTypeOf, test } from 'vitest'
import { boothWords, enrolWords, kioskWords } from './index.ts'
import type { PartOf, Translation } from './translation.ts'

const id = { back: 'Kembali', ahead: '{people} orang', languages: { id: 'Indonesia' } } as const

test('a key that a whole language lacks fails the type check', () => {
  // @ts-expect-error ahead is missing
  const lacking = { back: 'Back', languages: { id: 'Indonesian' } } satisfies Translation<typeof id>
  // @ts-expect-error languages.id is missing
  const deep = { back: 'Back', ahead: '{people} people', languages: {} } satisfies Translation<typeof id>
  const part = { back: 'Bali' } satisfies PartOf<typeof id>
  // @ts-expect-error there is no such key
  const more = { bak: 'Bali' } satisfies PartOf<typeof id>
  expectTypeOf([lacking, deep, part, more]).not.toBeAny()
})

test('a word that does not exist, or that is not given what it names, fails the type check', () => {
  const words = () => kioskWords('id', undefined)
  // @ts-expect-error no such word
  const unknown = () => words().goodbye
  // @ts-expect-error it names people
  const nothing = () => words().ahead({})
  // @ts-expect-error a plural needs a number
  const text = () => words().ahead({ people: 'three' })
  // @ts-expect-error it is a text, and takes nothing
  const called = () => words().back({})
  expectTypeOf([unknown, nothing, text, called]).not.toBeAny()
})

test('words that name the place must be given it; others need not be', () => {
  // @ts-expect-error the place is missing
  const without = () => boothWords('id')
  const free = () => enrolWords('id')
  expectTypeOf([without, free]).not.toBeAny()
})
