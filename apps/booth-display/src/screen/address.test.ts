import { expect, test } from 'vitest'
import { panelName, readAddress } from './address.ts'

test('a wall speaks both languages unless it is told otherwise', () => {
  expect(readAddress('?screen=wall')).toEqual({
    shows: { screen: 'wall' },
    languages: ['id', 'en'],
    sound: true,
    wall: null,
  })
  expect(readAddress('?screen=wall&lang=en&sound=off')).toMatchObject({ languages: ['en'], sound: false })
  expect(readAddress('?screen=wall&wall=Floor-2').wall).toBe('floor-2')
  expect(readAddress('?screen=wall&lang=klingon').languages).toEqual(['id', 'en'])
})

test('several languages stand in the order of the address, without those that are not there', () => {
  expect(readAddress('?screen=wall&lang=en,id').languages).toEqual(['en', 'id'])
  expect(readAddress('?screen=wall&lang=jv,id').languages).toEqual(['id'])
})

test('a booth display has its booth', () => {
  const { shows } = readAddress('?screen=booth&booth=12&lang=id')
  expect(shows).toEqual({ screen: 'booth', booth: 12 })
  expect(panelName(shows!)).toBe('booth-12')
})

test('a tablet has its booth, and is another device than the display over it', () => {
  const { shows } = readAddress('?screen=rating&booth=3')
  expect(shows).toEqual({ screen: 'rating', booth: 3 })
  expect(panelName(shows!)).toBe('rating-3')
})

test.each(['', '?screen=booth', '?screen=booth&booth=0', '?screen=booth&booth=x', '?screen=door'])(
  'an address that names no screen asks to be set up: %j',
  search => expect(readAddress(search).shows).toBeNull(),
)
