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
      ...{ on: true, reports: ['visits'], email: ['kepala@contoh.id'], hour: 0 },
      ...{ format: 'xlsx', language: 'en' },
    },
  })
  expect(read({}, [], false)).toMatchObject({ mails: { on: false, email: [], reports: [] } })
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
