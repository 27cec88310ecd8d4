/** Words that people read: none that a hall may call otherwise stands fast, and none comes back that was put right. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as words from '../packages/words/src/index.ts'

const ROOT = join(import.meta.dirname, '..')
const FOLDERS = ['booth-display', 'console', 'kiosk', 'server']
  .map(app => `apps/${app}/src`)
  .concat('packages/ui', 'packages/queue-core/src', 'packages/words/src/languages')

const files = FOLDERS.flatMap(folder =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(name => /\.(tsx?|js|html)$/.test(name) && !/\.test\.|node_modules|\/testing\//.test(name)),
)

/** What stands in quotes, one entry each, without what is filled in. */
function quoted(source: string): string[] {
  const code = source.replace(/^\s*(\/\/|\/?\*).*$/gm, '')
  const literals = code.match(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? []
  return literals.map(literal => literal.slice(1, -1).replace(/\$?\{(?:[^{},]|\{[^{}]*\})*\}/g, '…'))
}

const said = files.flatMap(file =>
  quoted(readFileSync(join(ROOT, file), 'utf8')).map(text => ({ file, text })),
)
const found = (pattern: RegExp, allowed: readonly string[] = []) =>
  said
    .filter(({ file, text }) => pattern.test(text) && !allowed.includes(file))
    .map(({ file, text }) => `${file}: ${text}`)

describe('the hall’s word for where visitors are served', () => {
  test('stands in no text: each is given it', () => {
    expect(
      found(/\bloket(nya)?\b/i, [
        'packages/queue-core/src/hall/place.ts',
        'packages/queue-core/src/hall/config.ts',
        // What people choose as passwords.
        'apps/server/src/access/weak-password.ts',
      ]),
    ).toEqual([])
  })

  const meja = { id: 'meja', en: 'counter' }
  const tables = Object.entries(words).filter(([name]) => name.endsWith('Words')) as [string, WordsOf][]

  test.each(tables)('is filled in wherever %s say it', (_, table) => {
    for (const language of ['id', 'en'])
      expect(textsOf(table(language, meja)).filter(text => /\b(loket|booths?)\b/i.test(text))).toEqual([])
  })

  test('is found by this very look where nobody set another', () => {
    const loket = textsOf(words.boothWords('id', undefined)).filter(text => /\bloket\b/i.test(text))
    expect(loket.length).toBeGreaterThan(10)
    expect(textsOf(words.boothWords('en', meja))).toContain('Choose your counter')
    expect(tables.length).toBeGreaterThan(15)
  })
})

type WordsOf = (language: string, place: { id: string; en: string }) => object
/** Whatever any text names. */
const given = Object.fromEntries(
  files
    .filter(file => file.startsWith('packages/words'))
    .flatMap(file => [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\{(\w+)[,}]/g)])
    .filter(([, name]) => !/place/i.test(name!))
    .map(([, name]) => [name, 3]),
)
/** Every text of a table; those that take figures are given some. */
function textsOf(table: object): string[] {
  return Object.values(table).flatMap(word => {
    if (typeof word !== 'function') return typeof word === 'object' ? textsOf(word) : [String(word)]
    return [String(word(given))]
  })
}

describe('words that were put right stay so', () => {
  test.each([
    ['aula', /\baula\b/i, 'ruang layanan'],
    ['kios', /\bkios(nya)?\b/i, 'mesin antrean'],
    ['cek', /\b(me)?ngecek\b|\bcek\b/i, 'lihat, periksa'],
    ['p99', /\bp99\b/i, 'plain words'],
    ['Terdengar', /\bterdengar\b/i, 'terakhir tersambung'],
    ['mengurus apa', /mengurus apa/i, 'apa keperluan Anda'],
    ['dipanggil dalam (which means: in)', /dipanggil dalam (…|\d)/i, 'paling lama …'],
    ['jatuh janjinya', /jatuh janji/i, 'jatuh tempo'],
    ['Buka lagi loket', /buka lagi …$/i, 'Buka … lagi'],
    ['pelayanan gratis', /pelayanan gratis/i, 'layanan gratis'],
    ['a percent sign that stands apart', /(…|\d) %/, '85% in both languages'],
  ])('%s', (_, pattern) => {
    expect(found(pattern)).toEqual([])
  })
})
