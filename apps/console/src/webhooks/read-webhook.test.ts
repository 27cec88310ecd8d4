import { webhooksWords } from '@antrean/words'
import { expect, test } from 'vitest'
import { readReplay, readWebhook } from './read-webhook.ts'

const words = webhooksWords('en')
function fieldsOf(given: Record<string, string>, ...kinds: string[]): FormData {
  const fields = new FormData()
  for (const [name, its] of Object.entries(given)) fields.set(name, its)
  for (const kind of kinds) fields.append('kind', kind)
  return fields
}

test('an address is one of the web, without a name and a password in it [K30]', () => {
  const read = (url: string, ...kinds: string[]) => readWebhook(fieldsOf({ url }, ...kinds), words)
  expect(read(' https://data.example.go.id/antrean ')).toEqual({
    webhook: { url: 'https://data.example.go.id/antrean' },
  })
  expect(read('http://10.0.0.5/', 'ticket.called')).toEqual({
    webhook: { url: 'http://10.0.0.5/', kinds: ['ticket.called'] },
  })
  for (const url of ['', 'data.example.go.id', 'ftp://x/', 'javascript:1'])
    expect(read(url)).toEqual({ faults: { url: words.badUrl } })
  expect(read('https://me:word@x/')).toEqual({ faults: { url: words.urlSecret } })
})

test('it begins again from a date or an event, and not from both [K30]', () => {
  const read = (date: string, from: string) => readReplay(fieldsOf({ date, from }), words)
  expect(read('2026-03-02', '')).toEqual({ replay: { date: '2026-03-02' } })
  expect(read('', ' 314 ')).toEqual({ replay: { from: 314 } })
  expect(read('2026-03-02', '314')).toEqual({ faults: { from: words.notBoth } })
  expect(read('', '')).toEqual({ faults: { date: words.nowhere } })
  for (const event of ['0', '-1', '1.5', 'last'])
    expect(read('', event)).toEqual({ faults: { from: words.badEvent } })
})
