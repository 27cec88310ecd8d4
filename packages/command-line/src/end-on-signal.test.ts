/** A program of its own each: a signal, its lines, and how it ended. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'

const module = pathToFileURL(path.join(import.meta.dirname, 'end-on-signal.mjs')).href

async function ended(stop: string, signal: NodeJS.Signals) {
  const program = `
    import { endOnSignal } from '${module}'
    const tell = level => (facts, sentence) => console.log(level, sentence, facts.err?.message ?? '')
    const log = { info: tell('info'), fatal: tell('fatal'), flush: written => written() }
    endOnSignal(${stop}, log, 'The hall')
    setInterval(() => {}, 1000)
    console.error('ready')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program])
  const said = text(child.stdout)
  const closed = once(child, 'close')
  await once(child.stderr, 'data')
  child.kill(signal)
  const [code] = await closed
  return { code, lines: (await said).trim().split('\n') }
}

it.each(['SIGTERM', 'SIGINT'] as const)('what stops in order ends with 0 at %s', async signal => {
  expect(await ended('async () => {}', signal)).toEqual({
    code: 0,
    lines: [expect.stringMatching(/^info The hall stops\./)],
  })
})

it.each(['async () => { throw new Error("a full disk") }', '() => { throw new Error("a full disk") }'])(
  'what goes wrong at the end is a line in the log and the number 1: %s',
  async stop => {
    const { code, lines } = await ended(stop, 'SIGTERM')
    expect(code).toBe(1)
    expect(lines[1]).toBe('fatal The hall could not stop in order. a full disk')
  },
)
