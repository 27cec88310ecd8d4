import type { HallConfig } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { allLanguages, withKiosk } from './kiosk-fields.ts'

const hall = { name: { id: 'Balai', en: 'Hall' } } as HallConfig

test('[T20] what is as a kiosk comes is not written down', () => {
  expect(withKiosk(hall, { languages: ['id', 'en'], secondStep: true, scanner: false })).toEqual(hall)
  const its = withKiosk(hall, { languages: ['en', 'id'], secondStep: false, scanner: true, idleSeconds: 45 })
  expect(its.kiosk).toEqual({ languages: ['en', 'id'], secondStep: false, scanner: true, idleSeconds: 45 })
  expect(withKiosk(its, { welcome: { id: '', en: '' } })).toEqual(hall)
  // Half of it is kept, to be said wrong beside its field.
  expect(withKiosk(hall, { note: { id: 'Bawa KTP', en: '' } }).kiosk).toEqual({
    note: { id: 'Bawa KTP', en: '' },
  })
})

test('[T20] languages stand as they are spoken, those of the set-up without words here too', () => {
  expect(allLanguages(['en'])).toEqual(['en', 'id'])
  expect(allLanguages(['jv', 'id'])).toEqual(['jv', 'id', 'en'])
})
