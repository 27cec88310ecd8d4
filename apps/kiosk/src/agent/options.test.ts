import { expect, test } from 'vitest'
import { type Options, readOptions } from './options.ts'

const needed = ['--server', 'http://127.0.0.1:8300', '--printer', 'virtual:']
const read = (...args: string[]) => readOptions([...needed, ...args], {}) as Options

test('what is not said has its default', () => {
  expect(read()).toMatchObject({
    port: 8301,
    host: '127.0.0.1',
    name: 'kiosk',
    token: undefined,
    json: false,
  })
})

test('a token may begin with a dash', () => {
  expect(read('--token', '-x9_secret').token).toBe('-x9_secret')
  expect(read('--token', '--', '--json')).toMatchObject({ token: '--', json: true })
})

test('a token may come from the environment; the command line wins', () => {
  const env = { ANTREAN_KIOSK_TOKEN: 'from-env' }
  expect(readOptions(needed, env)).toMatchObject({ token: 'from-env' })
  expect(readOptions([...needed, '--token', 'given'], env)).toMatchObject({ token: 'given' })
})

test.each([
  { args: ['--printer', 'virtual:'], says: /--server is missing/ },
  {
    args: ['--server', 'localhost:8300', '--printer', 'virtual:'],
    says: /--server localhost:8300 is no address/,
  },
  { args: ['--server', 'http://h'], says: /--printer is missing/ },
  { args: ['--server', 'http://h', '--printer', 'lpt:1'], says: /must start with serial:, tcp:/ },
  { args: [...needed, '--port', '70000'], says: /--port 70000 is no port/ },
  { args: [...needed, '--prot', '1'], says: /--prot/ },
])('$args is refused with one sentence', ({ args, says }) => {
  expect(() => readOptions(args, {})).toThrow(says)
})
