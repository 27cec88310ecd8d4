import { DEFAULT_TICKET_LINES, type HallConfig } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { allLines, layoutOf, moved, ticked, withLayout } from './ticket-lines.ts'

const hall = { name: { id: 'Balai', en: 'Hall' } } as HallConfig

test('[T23] a line is taken off the ticket, comes back where it stood, and moves by one', () => {
  const lines = ticked(DEFAULT_TICKET_LINES, 'ahead', false)
  expect(lines).not.toContain('ahead')
  expect(allLines(lines)).toContain('ahead')
  expect(ticked(lines, 'ahead', true)).toEqual(DEFAULT_TICKET_LINES)
  expect(moved(['number', 'hall', 'qr'], 'qr', -1)).toEqual(['number', 'qr', 'hall'])
  expect(moved(['number', 'hall', 'qr'], 'qr', 1)).toEqual(['number', 'hall', 'qr'])
  expect(moved(['number', 'hall', 'qr'], 'number', -1)).toEqual(['number', 'hall', 'qr'])
})

test('[T23] the ticket as it comes is not written down, and closing words go with their line', () => {
  expect(withLayout(hall, layoutOf(hall))).toEqual(hall)
  const footer = { id: 'Terima kasih', en: 'Thank you' }
  const its = withLayout(hall, { lines: ['number', 'qr', 'footer'], footer })
  expect(its.ticket).toEqual({ lines: ['number', 'qr', 'footer'], footer })
  expect(withLayout(its, { lines: ['number', 'qr'], footer }).ticket).toEqual({ lines: ['number', 'qr'] })
  expect(withLayout(its, { lines: [...DEFAULT_TICKET_LINES] })).toEqual(hall)
})
