import type { HallLink } from '@antrean/hall-client'
import { expect, it } from 'vitest'
import { openScans } from './scans.ts'

type Hall = Pick<HallLink<'/kiosk'>, 'state' | 'send'>
const hallThat = (answers: (token: string, signal: AbortSignal) => Promise<unknown>, status = 'live') => {
  const asked: string[] = []
  const send = (_: string, { token }: { token: string }, { signal }: { signal: AbortSignal }) => {
    asked.push(token)
    return answers(token, signal)
  }
  return { asked, hall: { state: () => ({ status }), send } as unknown as Hall }
}
const TOKEN = 'sJx1f0rZ8mKqPz3AbQ4w7g'

it('[Q43] reads the secret from the address, whatever the hall is called there', async () => {
  const { asked, hall } = hallThat(async () => ({ ok: true, value: { returned: true } }))
  for (const text of [`https://a.example/t/${TOKEN}`, ` http://10.0.0.2:8300/t/${TOKEN}?lang=en \n`])
    expect(await openScans(hall)({ text })).toEqual({ ok: true, value: { returned: true } })
  expect(asked).toEqual([TOKEN, TOKEN])
})

it('[Q43] asks the server for no other text, and says what is no ticket', async () => {
  const { asked, hall } = hallThat(async () => ({
    ok: false,
    error: { code: 'unknown-ticket', message: '' },
  }))
  const refused = { ok: false, error: { code: 'no-such-ticket' } }
  for (const text of ['', '8991234567890', 'https://example.org/', `https://a.example/t/${'x'.repeat(65)}`])
    expect(await openScans(hall)({ text })).toMatchObject(refused)
  expect(asked).toEqual([])
  expect(await openScans(hall)({ text: `https://a.example/t/${TOKEN}` })).toMatchObject(refused)
})

it('[Q43] nobody waits for a server that is not there', async () => {
  const text = `https://a.example/t/${TOKEN}`
  const never = (_: string, signal: AbortSignal) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  expect(await openScans(hallThat(never).hall, 20)({ text })).toMatchObject({ error: { code: 'no-server' } })
  const { asked, hall } = hallThat(never, 'stale')
  expect(await openScans(hall)({ text })).toMatchObject({ error: { code: 'no-server' } })
  expect(asked).toEqual([])
  const full = hallThat(async () => ({ ok: false, error: { code: 'storage-failed', message: '' } })).hall
  expect(await openScans(full)({ text })).toMatchObject({ error: { code: 'internal' } })
})
