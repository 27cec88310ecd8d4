import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readOptions } from './options.mjs'

const read = (...args: string[]) => readOptions(args, '/antrean', '/home/sari')
const wrong = (...args: string[]) => {
  const answer = read(...args)
  return answer.ask === 'wrong' ? answer.sentence : `no complaint: ${answer.ask}`
}

test('without options the hall is open around the clock on this machine alone', () => {
  expect(read()).toEqual({
    ask: 'open',
    options: {
      port: 8080,
      host: '127.0.0.1',
      publicUrl: null,
      data: '/antrean/data/demo',
      hall: null,
      printer: null,
      smtp: null,
      smsHttp: null,
      json: false,
      dev: false,
      hours: false,
      empty: false,
    },
  })
})

test('paths are meant from where npm was called', () => {
  expect(read('--data', 'd', '--hall=../hall.json')).toMatchObject({
    options: { data: '/home/sari/d', hall: '/home/hall.json' },
  })
})

test('a mistyped option is answered with the one that was meant', () => {
  expect(wrong('--prot', '1')).toContain('There is no option --prot. Did you mean --port?')
  expect(wrong('--pulbic-url=x')).toContain('Did you mean --public-url?')
  expect(wrong('--print', 'virtual:')).toContain('Did you mean --printer?')
  expect(wrong('--dance')).not.toContain('Did you mean')
  expect(wrong('-p', '1')).toContain('There is no option -p')
})

test('a value that is missing, needless or nonsense is named', () => {
  expect(wrong('--port')).toContain('--port needs a value')
  expect(wrong('--data', '--json')).toContain('--data needs a value')
  expect(wrong('--json=1')).toContain('--json takes no value')
  expect(wrong('--port', 'many')).toContain('--port many is no port')
  expect(wrong('--port', '65001')).toContain('--port 65001 is no port')
  expect(wrong('--printer', '192.168.1.50')).toContain("--printer 192.168.1.50 is no printer's URL")
  expect(wrong('--public-url', 'antrean')).toContain('--public-url antrean is no address')
})

test('the channels of messages are named by their addresses', () => {
  expect(read('--smtp', 'smtp://127.0.0.1:2525', '--sms-http', 'http://127.0.0.1:8/x')).toMatchObject({
    options: { smtp: 'smtp://127.0.0.1:2525', smsHttp: 'http://127.0.0.1:8/x' },
  })
  expect(wrong('--smtp', 'mail.contoh.id')).toContain('--smtp mail.contoh.id is no address')
  expect(wrong('--sms-http', 'smtp://x')).toContain('Give one like http://')
})

test('a value that lost its option to npm is told how npm wants it', () => {
  expect(wrong('9000')).toContain('npm start -- --port 9000')
})

test('every kind of printer that the driver knows is let through, before the driver is there to be asked', () => {
  const driver = path.join(import.meta.dirname, '../packages/printer-driver/src/printer-url.ts')
  const [list] = /it must start with [a-z:, ]+/.exec(readFileSync(driver, 'utf8')) ?? ['']
  const kinds = list.match(/[a-z]+:/g) ?? []
  expect(kinds).toContain('tcp:')
  for (const kind of kinds) expect(read('--printer', `${kind}x`).ask, kind).toBe('open')
  expect(wrong('--printer', 'lpt:1')).toContain(list)
})
