import { describe, expect, it } from 'vitest'
import { readOptions } from './options.ts'
import { readTask } from './task.ts'

describe('the task of a command line', () => {
  it('is to run the hall, or what the words name', () => {
    expect(readTask([])).toEqual({ task: 'run', words: [] })
    expect(readTask(['backup', 'copy'])).toEqual({ task: 'backup', words: ['copy'] })
    expect(readTask(['device', 'invite', 'kiosk', 'Pintu', 'utara'])).toEqual({
      task: 'device invite',
      words: ['kiosk', 'Pintu', 'utara'],
    })
  })

  it.each([
    [['staff', 'ad', 'sari'], "There is no task 'staff ad'. Did you mean staff add?"],
    [['staff'], 'Did you mean staff add or staff remove or staff rename or staff forget or staff list?'],
    [['hall'], 'Did you mean hall print?'],
    [['bakcup', 'copy'], 'Did you mean backup?'],
    [['resotre'], 'Did you mean restore?'],
    [['hall', 'prnit'], 'Did you mean hall print?'],
    [['dance'], "There is no task 'dance'. --help"],
    [['constructor'], "There is no task 'constructor'. --help"],
  ])('%j is answered with what was meant', (given, told) => {
    expect(() => readTask(given)).toThrow(told)
  })

  it('takes no more words than it uses: a name without quotes is not cut', () => {
    expect(() => readTask(['staff', 'add', 'Ibu', 'Kepala'])).toThrow(
      "staff add has no use for 'Kepala'. What is of several words, as a name, stands in quotes.",
    )
    expect(() => readTask(['backup', 'one', 'two'])).toThrow("backup has no use for 'two'")
  })
})

describe('an option', () => {
  it.each([
    [['--port', '65536'], '--port 65536 is no port. Give a number from 0 to 65535.'],
    [['restore', '--dtaa', 'x'], 'There is no option --dtaa. Did you mean --data?'],
    [['--trust-proxy', '10.0.0.0/40'], '--trust-proxy 10.0.0.0/40 is no address of a proxy'],
    [['--screens'], '--screens needs a value'],
  ])('%j is refused in a sentence', (args, told) => {
    expect(() => readOptions(args)).toThrow(told)
  })

  it('--help is answered whatever else is wrong with the values', () => {
    expect(readOptions(['--help', '--port', 'x', 'dance'])).toBe('help')
  })
})
