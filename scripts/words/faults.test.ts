import { expect, test } from 'vitest'
import { faultsOf, type LanguageFile, type Source } from './faults.ts'
import { languagesIn, sourcesIn } from './read.ts'

const ROOT = new URL('../..', import.meta.url).pathname

const id = (kiosk: object): LanguageFile => ({ tag: 'id', tables: { kiosk }, isWhole: true })
const en = (kiosk: object): LanguageFile => ({ tag: 'en', tables: { kiosk }, isWhole: true })
const jv = (kiosk: object): LanguageFile => ({ tag: 'jv', tables: { kiosk }, isWhole: false })
const screen = (text: string, room = 'apps/kiosk'): Source => ({
  room,
  text: `kioskWords(language, place)\n${text}`,
})
const says = [screen('say.back + say.ahead({ people })')]
const whole = { back: 'Kembali ke {place}', ahead: '{people, plural, other {{people} orang}}' }

test('every language is whole, and every word of it is said', async () => {
  expect(faultsOf(await languagesIn(ROOT), sourcesIn(ROOT))).toEqual([])
})

test('a whole language that lacks a key is a fault; one that is translated in part is none', () => {
  expect(faultsOf([id(whole), en({ back: 'Back' })], says)).toEqual(['en lacks kiosk.ahead.'])
  expect(faultsOf([id(whole), jv({ back: 'Bali' })], says)).toEqual([])
})

test('a whole language need not have what the server says in it', () => {
  const served = { ...en({ back: 'Back' }), needsNot: ['kiosk'] }
  expect(faultsOf([id(whole), served], says)).toEqual([])
})

test('a key that the leading language lacks is a fault', () => {
  expect(faultsOf([id(whole), jv({ bak: 'Bali' })], says)).toEqual([
    'jv has kiosk.bak, which no surface asks for: take it out.',
  ])
})

test('a word that no surface says is a fault', () => {
  expect(faultsOf([id({ ...whole, hello: 'Halo' })], says)).toEqual([
    'kiosk.hello is said nowhere: take it out of every language.',
  ])
})

test('a word of the same name on a surface of another table does not count', () => {
  const console = { room: 'apps/console', text: 'words.hello' }
  expect(faultsOf([id({ ...whole, hello: 'Halo' })], [...says, console])).toHaveLength(1)
})

test.each([
  ['a property', 'say.hello'],
  ['taken apart', 'const { hello: greeting } = useWords(kioskWords)'],
  ['in quotes', "say['hello']"],
])('a word is said by %s', (_, text) => {
  expect(faultsOf([id({ ...whole, hello: 'Halo' })], [...says, screen(text)])).toEqual([])
})

const made = (start: string) => `say[\`${start}-\${matter}\`]`

test('a word is said by a template that makes its key', () => {
  const words = id({ ...whole, 'do-paper-out': 'Pasang gulungan' })
  expect(faultsOf([words], [...says, screen(made('do'))])).toEqual([])
  expect(faultsOf([words], [...says, screen(made('is'))])).toHaveLength(1)
})

test('a message that names what nobody hands over is a fault; the place is handed over', () => {
  expect(faultsOf([id(whole), jv({ ahead: '{wong} wong ing {place}' })], says)).toEqual([
    'jv names {wong} in kiosk.ahead, which nobody hands over: the leading text names people, place, Place, PLACE, places, Places, aPlace.',
  ])
})

test('a message that cannot be read is a fault', () => {
  expect(faultsOf([id(whole), jv({ ahead: '{people, plural, one {x}' })], says)[0]).toMatch(
    /^jv cannot be read at kiosk\.ahead: /,
  )
})
