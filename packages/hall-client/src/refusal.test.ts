import { expect, test } from 'vitest'
import { inHall, linkTo, until, untilLive } from '../virtual/in-hall.ts'
import { keptSince } from '../virtual/kept-time.ts'

const revoked = { code: 'token-revoked', message: 'This device was revoked. Enrol it again.' }

test('a refused token is said with its reason, and never tried again', async () => {
  const hall = await inHall()
  hall.faults.refuses = revoked
  const link = linkTo(hall, '/display')
  await until(() => expect(link.state()).toMatchObject({ status: 'refused', refusal: revoked }))
  hall.faults.refuses = null
  // Another link has the time for many tries; the refused one takes none.
  const other = linkTo(hall, '/display', { staleAfterMs: 300 })
  await untilLive(other)
  hall.faults.silent = true
  await until(() => expect(other.state().status).toBe('stale'))
  expect(hall.dialled()).toBe(2)
})

test('a token that is revoked while its device is connected is refused at once', async () => {
  const hall = await inHall()
  const link = linkTo(hall, '/display')
  await untilLive(link)
  hall.faults.refuses = revoked
  hall.disconnectAll()
  const kept = keptSince()
  await until(() => expect(link.state()).toMatchObject({ status: 'refused', refusal: revoked }))
  expect(kept()).toBeLessThan(2000)
  expect(hall.dialled()).toBe(2)
})

test.each([true, false])(
  'a server that only sends its clients away is dialled again (%s)',
  async connection => {
    const hall = await inHall()
    const link = linkTo(hall, '/display')
    await untilLive(link)
    hall.disconnectAll(connection)
    await until(() => expect(hall.dialled()).toBe(2))
    expect(link.state().status).toBe('live')
  },
)

test('a refusal that passes by itself is tried again', async () => {
  const hall = await inHall()
  hall.faults.refuses = {
    code: 'shutting-down',
    message: 'The server is shutting down. Try again in a moment.',
  }
  const link = linkTo(hall, '/display')
  await until(() => expect(hall.dialled()).toBeGreaterThan(1))
  expect(link.state().status).toBe('connecting')
  hall.faults.refuses = null
  await untilLive(link)
})
