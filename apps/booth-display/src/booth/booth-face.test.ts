import { morning } from '@antrean/hall-client/morning'
import type { BoothView } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { boothFace } from './booth-face.ts'

const hall = morning()
const calledAt = hall.at
/** What booth 3 shows when its row is so. */
const faceOf = (row: Partial<BoothView>) =>
  boothFace(
    { ...hall, booths: hall.booths.map(booth => (booth.number === 3 ? { ...booth, ...row } : booth)) },
    3,
  )

test('a visitor who is called sees the number, and so does one who is served', () => {
  const ticket = { number: 'B007', service: 'B', calledAt }
  expect(faceOf({ ticket: { ...ticket, state: 'called' } })).toEqual({
    kind: 'called',
    number: 'B007',
    calledAt,
  })
  expect(faceOf({ ticket: { ...ticket, state: 'serving' } })).toEqual({ kind: 'serving', number: 'B007' })
})

test('an empty booth is free, paused or closed', () => {
  expect(faceOf({ state: 'open' })).toEqual({ kind: 'free' })
  expect(faceOf({ state: 'paused' })).toEqual({ kind: 'paused' })
  expect(faceOf({ state: 'closed' })).toEqual({ kind: 'closed' })
})

test('a display of a booth that the hall does not have says so', () => {
  expect(boothFace(hall, 7)).toEqual({ kind: 'unknown' })
})
