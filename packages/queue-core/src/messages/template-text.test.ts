import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faultOf, faultOfSubject, fillIn, LONGEST_SUBJECT, LONGEST_TEXT } from './template-text.ts'

const places = { needs: ['number', 'url'], may: ['hall'] }

it.each([
  ['{number} {url}', null],
  ['{hall}: {number} {url} {number}', null],
  ["{number} di Jum'at,\n{url}", null],
  ['', { fault: 'empty' }],
  [' \n ', { fault: 'empty' }],
  ['{number} {link} {url}', { fault: 'unknown-place', name: 'link' }],
  ['{number} {} {url}', { fault: 'unknown-place', name: '' }],
  ['{number} { url } {url}', { fault: 'unknown-place', name: ' url ' }],
  ['{number} {toString} {url}', { fault: 'unknown-place', name: 'toString' }],
  ['{number} {url} {', { fault: 'lone-brace' }],
  ['{{number}} {url}', { fault: 'lone-brace' }],
  ['{number} saja', { fault: 'missing-place', name: 'url' }],
  ['{number}\u0007 {url}', { fault: 'odd-letter' }],
  [`{number} {url}${'x'.repeat(LONGEST_TEXT)}`, { fault: 'too-long', most: LONGEST_TEXT }],
])('[N12] of “%s” it is said: %o', (text, fault) => {
  expect(faultOf(text, places)).toEqual(fault)
})

it('[N12] a subject is one line and short, and need not say everything', () => {
  expect(faultOfSubject('Kabar dari {hall}', places)).toBeNull()
  expect(faultOfSubject('Kabar {link}', places)).toMatchObject({ fault: 'unknown-place' })
  expect(faultOfSubject('Kabar\ndua', places)).toMatchObject({ fault: 'odd-letter' })
  expect(faultOfSubject('x'.repeat(LONGEST_SUBJECT + 1), places)).toMatchObject({ fault: 'too-long' })
})

it('[N11] what is filled in stands there to the letter, and is not read again', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (number, url) => {
      expect(fillIn('a{number}b{url}{hall}', { number, url })).toBe(`a${number}b${url}`)
    }),
  )
})
