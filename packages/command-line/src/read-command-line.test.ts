import { expect, test } from 'vitest'
import { CommandLineError, exitCodeOf } from './command-line-error.mjs'
import { readCommandLine } from './read-command-line.mjs'
import { addressOf, portOf, wholeNumberOf } from './values.mjs'

const OPTIONS = {
  port: { type: 'string', default: '8300' },
  'public-url': { type: 'string' },
  screens: { type: 'string', multiple: true },
  token: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const
const read = (...args: string[]) => readCommandLine(args, OPTIONS, { anyValue: ['token'], words: 1 })
const wrong = (...args: string[]): string => {
  try {
    return `no complaint: ${JSON.stringify(read(...args))}`
  } catch (error) {
    expect(error).toBeInstanceOf(CommandLineError)
    return (error as Error).message
  }
}

test('what is known is read, with its default', () => {
  expect(read('--screens', 'a=b', '--screens=c=d', 'word')).toEqual({
    values: expect.objectContaining({ port: '8300', json: false, screens: ['a=b', 'c=d'] }),
    positionals: ['word'],
  })
})

test('a mistyped option is answered with the one that was meant', () => {
  expect(wrong('--prot', '1')).toBe('There is no option --prot. Did you mean --port? --help lists them.')
  expect(wrong('--pulbic-url=x')).toContain('Did you mean --public-url?')
  expect(wrong('--dance')).toBe('There is no option --dance. --help lists them.')
  expect(wrong('-p', '1')).toContain('There is no option -p.')
  expect(wrong('--__proto__')).toContain('There is no option --__proto__.')
})

test('a value that is missing or needless is named', () => {
  expect(wrong('--port')).toContain('--port needs a value')
  expect(wrong('--port', '--json')).toContain('--port needs a value')
  expect(wrong('--port=')).toContain('--port needs a value')
  expect(wrong('--json=1')).toContain('--json takes no value')
})

test('a word too many is told, and how npm wants options', () => {
  expect(wrong('one', 'two')).toMatch(/^'two' belongs to no option\. .*after two dashes/)
})

test('a token may look like an option, and a folder may begin with one dash', () => {
  expect(read('--token', '--json')).toMatchObject({ values: { token: '--json', json: false } })
  expect(read('--public-url', '-')).toMatchObject({ values: { 'public-url': '-' } })
})

test('a value out of its range is named with its range', () => {
  expect([portOf('--port', '0'), portOf('--port', '65535')]).toEqual([0, 65_535])
  for (const text of ['65536', '-1', '1.5', '0x50', '', ' ', '1e3', '٣', '9'.repeat(400)])
    expect(() => portOf('--port', text), text).toThrow(
      `--port ${text} is no port. Give a number from 0 to 65535.`,
    )
  expect(wholeNumberOf('--days', '3', 1, 9)).toBe(3)
  for (const text of ['0', '10', 'x', '1e0', ''])
    expect(() => wholeNumberOf('--days', text, 1, 9), text).toThrow('from 1 to 9')
  expect(addressOf('--server', 'https://a', 'x')).toBe('https://a')
  for (const text of ['a', 'ftp://a', 'http://', '192.168.1.10:80'])
    expect(() => addressOf('--server', text, 'http://b'), text).toThrow(
      `--server ${text} is no address. Give one like http://b.`,
    )
})

test('a wrong command line ends with 2, anything else with 1', () => {
  expect([exitCodeOf(new CommandLineError('x')), exitCodeOf(new Error('x')), exitCodeOf('x')]).toEqual([
    2, 1, 1,
  ])
})
