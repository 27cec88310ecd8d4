/** What breaks down by the clock: the agent is told in its log, and drives on. */
import { type Display, type DisplayFace, models } from '@antrean/display-driver'
import type { HallLink } from '@antrean/hall-client'
import { morning } from '@antrean/hall-client/morning'
import { expect, test, vi } from 'vitest'
import { drivePanel } from './drive-panel.ts'

test('glass that breaks down at the turn of a page, or at the end of a call, is a line in the log, and is written to again', async () => {
  const snapshot = morning()
  let call: (call: { booth: number }) => void = () => {}
  const hall = {
    state: () => ({ status: 'live', snapshot }),
    subscribe: () => () => {},
    onCall: (listener: typeof call) => {
      call = listener
      return () => {}
    },
  } as unknown as HallLink<'/display'>
  const failed = new Set<string>()
  const shown: DisplayFace[] = []
  let broken = false
  const display = {
    model: models[0]!,
    state: () => ({ condition: 'ready', detail: '' }),
    show(face: DisplayFace) {
      if (broken) throw new Error('The glass is cracked.')
      shown.push(face)
    },
    subscribe: () => () => {},
    close: async () => {},
  } as unknown as Display
  const options = {
    log: { error: (_: unknown, sentence: string) => failed.add(sentence) },
    callMs: 5,
    pageMs: 5,
  }
  const place = { url: 'virtual:', language: 'id' } as const
  const panels = [1, null].map(booth =>
    drivePanel({ ...place, panel: `${booth}`, booth }, display, hall, () => {}, options),
  )
  broken = true
  expect(() => call({ booth: 1 })).toThrow('cracked')
  await vi.waitFor(() => expect(failed).toContain('The next page of a wall could not be shown.'))
  broken = false
  const before = shown.length
  await vi.waitFor(() => expect(shown.length).toBeGreaterThan(before))
  for (const panel of panels) await panel.stop()
})
