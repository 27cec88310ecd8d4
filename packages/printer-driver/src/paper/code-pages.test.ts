import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { letterOf } from '../../virtual/code-pages.ts'
import { starLetterOf } from '../../virtual/star/code-pages.ts'
import { profiles } from '../profile/find.ts'
import { type CodePage, encode, fits, lettersLost, printable, spell } from './code-pages.ts'

const cp1252: CodePage = { number: 0x10, encoding: 'cp1252' }
const cp437: CodePage = { number: 0x00, encoding: 'cp437' }
const cp866: CodePage = { number: 0x11, encoding: 'cp866' }

describe('spelling', () => {
  test('keeps the page that is set while it will do', () => {
    expect(spell('Gratis', [cp1252, cp437], cp437)).toMatchObject({ page: cp437 })
  })

  test('turns to a page that has the letters', () => {
    expect(spell('Привет', [cp1252, cp866], cp1252)).toEqual({ text: 'Привет', page: cp866 })
    expect(spell('“Müller” – €5', [cp437, cp1252], cp437)).toMatchObject({
      text: '“Müller” – €5',
      page: cp1252,
    })
  })

  test('transliterates what no page has', () => {
    expect(spell('Nguyễn “Łódź”…', [cp437], cp437)).toEqual({
      text: 'Nguyen "Lódz"...',
      page: cp437,
    })
  })

  test('writes other scripts in Latin letters, and changes nothing else of the line', () => {
    const written = (text: string): string => spell(printable(text), [cp1252], cp1252).text
    expect(written('Konsultasi 東京 “Café”')).toBe('Konsultasi DongJing “Café”')
    expect(written('خدمة')).toMatch(/^[a-z]+$/i)
    expect(written('กรุงเทพ')).toMatch(/^[a-z]+$/i)
    expect(written('Привет')).toBe('Privet')
  })

  test('leaves pictures out, with the room they took', () => {
    expect(spell(printable('Magang 👩🏽‍🎓 🇮🇩 luar negeri ✨'), [cp1252], cp1252).text).toBe(
      'Magang luar negeri',
    )
    expect(spell(printable('🙂'), [cp1252], cp1252).text).toBe('')
  })

  test('takes the page that has most of the letters', () => {
    expect(spell('Привет 東', [cp1252, cp866], cp1252)).toEqual({ text: 'Привет Dong', page: cp866 })
  })

  test('knows which letters readers will miss: of other scripts, and pictures', () => {
    expect(lettersLost('Layanan “gratis” – Łódź', { codePages: [cp437] })).toEqual([])
    expect(lettersLost('東京 東 🙂', { codePages: [cp1252] })).toEqual(['東', '京', '🙂'])
  })

  // Star numbers its pages otherwise than ESC/POS: a page belongs to the printer that it is of.
  const readers = { star: starLetterOf, 'esc-pos': letterOf }
  const speakers = profiles
    .filter(({ codePages }) => codePages.length > 0)
    .map(({ codePages, language }) => ({ pages: codePages, letter: readers[language] }))
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'AzÉèłŃ€½КёЖΩλ░東خ🙂'), maxLength: 12 }),
  )
  test('never prints a wrong letter: what a printer reads from the bytes is the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...speakers), fc.nat(), (text, { pages, letter }, start) => {
        const clean = printable(text).replaceAll('\n', '')
        const spelling = spell(clean, pages, pages[start % pages.length]!)
        const bytes = encode(spelling.text, spelling.page)
        const read = Array.from(bytes, byte => letter(byte, spelling.page.number)).join('')
        expect(read).toBe(spelling.text)
        expect(read).not.toMatch(/[\u25a1\ufffd]/u)
        expect(bytes.every(byte => byte >= 0x20)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('knows every byte of its pages as the printer does', () => {
    const pages = profiles.flatMap(({ codePages, language }) => codePages.map(page => ({ page, language })))
    for (const { page, language } of pages) {
      const read = language === 'star' ? starLetterOf : letterOf
      for (let byte = 0x80; byte <= 0xff; byte++) {
        const letter = read(byte, page.number)
        // 1252 leaves five bytes empty; both sides have control characters there, which are never printed.
        if (/\p{Cc}/u.test(letter)) continue
        expect([page.encoding, byte, fits(letter, page), encode(letter, page)[0]]).toEqual([
          page.encoding,
          byte,
          true,
          byte,
        ])
      }
    }
  })
})
