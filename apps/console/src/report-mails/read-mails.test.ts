import { reportMailsWords } from '@antrean/words'
import { expect, test } from 'vitest'
import { readMails } from './read-mails.ts'

const words = reportMailsWords('en')
function read(given: Record<string, string>, reports: string[] = ['visits'], canSend = true) {
  const fields = new FormData()
  for (const [name, its] of Object.entries({ language: 'en', format: 'pdf', hour: '7', ...given }))
    fields.set(name, its)
  for (const report of reports) fields.append('report', report)
  return readMails(fields, canSend, words)
}

test('who gets which reports is read as it was written [K32]', () => {
  expect(read({ on: 'on', email: 'kepala@contoh.id', hour: '0', format: 'xlsx' })).toEqual({
    mails: {
      ...{ on: true, reports: ['visits'], email: ['kepala@contoh.id'], only: [], hour: 0 },
      ...{ format: 'xlsx', language: 'en' },
    },
  })
  expect(read({}, [], false)).toMatchObject({ mails: { on: false, email: [], reports: [] } })
})

test('a report may go to some alone, and then nobody else is needed for it [S26]', () => {
  const given = {
    on: 'on',
    email: '',
    'only-visits': 'a@contoh.id, b@contoh.id',
    'only-cases': 'c@contoh.id',
  }
  expect(read(given)).toMatchObject({
    mails: { email: [], only: [{ report: 'visits', email: ['a@contoh.id', 'b@contoh.id'] }] },
  })
  expect(read(given, ['visits', 'skm'])).toEqual({ faults: { email: words.noAddress } })
  expect(read({ ...given, 'only-visits': 'nobody' })).toMatchObject({
    faults: { 'only-visits': words.badAddress({ address: 'nobody' }) },
  })
})

test('what is missing or wrong is said by its field [K32]', () => {
  expect(read({ on: 'on', hour: '24' }, [])).toEqual({
    faults: { report: words.noReport, email: words.noAddress, hour: words.badHour },
  })
  expect(read({ on: 'on', email: 'nobody' }, ['visits'], false)).toEqual({
    faults: { on: words.noChannel, email: words.badAddress({ address: 'nobody' }) },
  })
  expect(read({ hour: '' })).toEqual({ faults: { hour: words.badHour } })
})
