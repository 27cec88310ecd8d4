import { morning } from '@antrean/hall-client/morning'
import type { BoothView } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { ASKS_MS, type Press, ratingFace, THANKS_MS } from './rating-face.ts'

const hall = morning()
const ended = Date.parse(hall.at)
const finished = { id: 't5', number: 'B007', service: 'B', at: hall.at }
const faceOf = (row: Partial<BoothView>, press: Press | null = null, after = 1000) =>
  ratingFace(
    { ...hall, booths: hall.booths.map(booth => (booth.number === 3 ? { ...booth, ...row } : booth)) },
    3,
    press,
    ended + after,
  )
const press = (phase: Press['phase']): Press => ({ ticketId: 't5', level: 3, phase, at: ended + 1000 })

test('[S11] it asks whom the booth finished last, and nobody else', () => {
  expect(faceOf({})).toEqual({ kind: 'idle' })
  expect(faceOf({ finished })).toEqual({ kind: 'asks', ticketId: 't5', number: 'B007', service: 'B' })
  expect(faceOf({ finished }, null, ASKS_MS + 1)).toEqual({ kind: 'idle' })
  expect(ratingFace(hall, 77, null, ended)).toEqual({ kind: 'unknown' })
})

test('[S11] a press is thanked for some seconds, and the call of the next ends it at once', () => {
  expect(faceOf({ finished }, press('sending'))).toEqual({ kind: 'sending', level: 3 })
  expect(faceOf({ finished }, press('thanked'))).toEqual({ kind: 'thanked', level: 3 })
  expect(faceOf({ finished }, press('thanked'), 1001 + THANKS_MS)).toEqual({ kind: 'idle' })
  expect(faceOf({}, press('thanked'))).toEqual({ kind: 'idle' })
  const next = { ...finished, id: 't6', number: 'B008' }
  expect(faceOf({ finished: next }, press('sending'))).toMatchObject({ kind: 'asks', ticketId: 't6' })
})
