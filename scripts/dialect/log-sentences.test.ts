/** A log is read by people at night: one whole sentence a line, what changes in the object before it. */
import { expect, test } from 'vitest'
import { readSources } from '../rooms/graph.ts'
import { root } from '../root.mjs'
import { noSentences } from './log-sentences.ts'

test('what is logged is a sentence', () => {
  const sources = [...readSources(root)].filter(([file]) => /\.(ts|tsx)$/.test(file))
  const faults = sources.flatMap(([file, source]) =>
    noSentences(file, source).map(
      text => `${file}: “${text}” begins with a capital and ends with a full stop.`,
    ),
  )
  expect(faults).toEqual([])
  expect(sources.some(([, source]) => source.includes('log.warn('))).toBe(true)
})

test.each([
  ["log.info('the kiosk stops.')", 1],
  ["log.warn({ press }, 'The server gave no ticket')", 1],
  ["request.log.error({ err }, 'a request failed')", 1],
  ["log[isWell ? 'info' : 'warn']({ ticket }, 'ticket paper')", 1],
  ["log.error(isFull ? 'The disk is full.' : 'the disk fails')", 1],
  [`log.error({ code }, \`the server refuses: \${why}\`)`, 1],
  ["log.info({ panels }, 'The displays are driven.')", 0],
  [`log.error({ code }, \`The server refuses: \${why}\`)`, 0],
  ["log.warn(news); log.after('seq'); ask.info('small')", 0],
])('%s', (source, faults) => {
  expect(noSentences('a.ts', source)).toHaveLength(faults)
})
