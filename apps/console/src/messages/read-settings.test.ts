import { expect, test } from 'vitest'
import { readSettings } from './read-settings.ts'

const words = { badRest: 'rest', badPace: 'pace' }
function read(fields: Record<string, string>, rests = true) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ from: '21:00', until: '06:00', ...fields }))
    form.set(name, value)
  return readSettings(form, ['sms', 'email', 'whatsapp'], rests, words)
}

test('[N13] what was written is what is asked for, and nothing written is as the set-up says', () => {
  expect(read({ sms: ' 60 ', email: '' })).toEqual({
    settings: {
      order: ['sms', 'email', 'whatsapp'],
      rest: { from: '21:00', until: '06:00' },
      perMinute: { sms: 60, email: null, whatsapp: null },
    },
  })
  expect(read({}, false)).toMatchObject({ settings: { rest: null } })
})

test('[N13] what cannot be is said beside its field', () => {
  expect(read({ until: '21:00' })).toEqual({ faults: { from: 'rest' } })
  expect(read({ from: '12:00', until: '06:00' })).toEqual({ faults: { from: 'rest' } })
  for (const sms of ['0', '1.5', 'x', '6001', '-1'])
    expect(read({ sms })).toEqual({ faults: { sms: 'pace' } })
})
