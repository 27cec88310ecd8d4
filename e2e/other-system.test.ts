/** Another system, in TypeScript, on the typed client alone: a visitor's way through the hall, and the hall's own affairs. */
import { connectApi, type HallApi } from '@antrean/api-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenHall, openHall, temporaryFolder } from './open-hall.ts'

const folder = temporaryFolder()
let hall: OpenHall
let kiosk: HallApi
let officer: HallApi
let administrator: HallApi

beforeAll(async () => {
  hall = await openHall('--port', '0', '--data', folder.path)
  const { api, kiosk: device } = hall.ready
  kiosk = connectApi(api, device.token)
  officer = connectApi(api, await signIn('officer'))
  administrator = connectApi(api, await signIn('administrator'))
})

afterAll(async () => {
  await hall?.close()
  folder[Symbol.dispose]()
})

async function signIn(role: string): Promise<string> {
  const { name, password } = hall.ready.staff.find(member => member.role === role)!
  const { data } = await connectApi(hall.ready.api).POST('/api/v1/session', { body: { name, password } })
  return data!.token
}

const at = (number: number) => ({ params: { path: { number } } })

test('a visitor is issued a ticket, called, served and finished', async () => {
  const press = {
    params: { header: { 'idempotency-key': 'press 1' } },
    body: { service: 'A', language: 'en' as const },
  }
  const { data: ticket } = await kiosk.POST('/api/v1/tickets', press)
  expect(ticket).toMatchObject({ service: 'A', state: 'waiting', ahead: 0 })
  expect((await kiosk.POST('/api/v1/tickets', press)).data).toEqual(ticket)

  const number = hall.ready.booths.find(({ services }) => services.includes('A'))!.number
  expect((await officer.POST('/api/v1/booths/{number}/open', at(number))).data?.state).toBe('open')
  expect((await officer.POST('/api/v1/booths/{number}/next', at(number))).data?.id).toBe(ticket!.id)
  await officer.POST('/api/v1/booths/{number}/serve', at(number))
  const { data: done } = await officer.POST('/api/v1/booths/{number}/finish', at(number))
  expect(done).toMatchObject({ id: ticket!.id, state: 'done', booth: number })
  expect((await officer.POST('/api/v1/booths/{number}/next', at(number))).data).toBeNull()

  const { data: told } = await officer.GET('/api/v1/tickets/{id}', { params: { path: { id: ticket!.id } } })
  expect(told?.stages.map(({ type }) => type)).toContain('TicketFinished')
})

test('a service is closed and opened, a ticket taken back, a machine invited and revoked', async () => {
  const service = { params: { path: { letter: 'E' } } }
  await administrator.POST('/api/v1/services/{letter}/close', service)
  const { error } = await kiosk.POST('/api/v1/tickets', { body: { service: 'E' } })
  expect(error?.error.code).toBe('service-closed')
  expect((await administrator.POST('/api/v1/services/{letter}/open', service)).data).toBeNull()

  const { data: ticket } = await kiosk.POST('/api/v1/tickets', { body: { service: 'E' } })
  const cancel = { params: { path: { id: ticket!.id } }, body: { reason: 'The visitor has left.' } }
  const refused = await officer.POST('/api/v1/tickets/{id}/cancel', cancel)
  expect([refused.response.status, refused.error?.error.code]).toEqual([403, 'not-allowed'])
  expect((await administrator.POST('/api/v1/tickets/{id}/cancel', cancel)).data?.state).toBe('cancelled')

  const invite = { body: { kind: 'kiosk' as const, name: 'North door' } }
  const { data: invitation } = await administrator.POST('/api/v1/devices/invite', invite)
  const anybody = connectApi(hall.ready.api)
  const { data: device } = await anybody.POST('/api/v1/devices/enrol', { body: { code: invitation!.code } })
  const north = connectApi(hall.ready.api, device!.token)
  const report = { body: { printer: { state: 'ready' as const, canPrint: true } } }
  expect((await north.POST('/api/v1/status/printer', report)).data).toBeNull()
  await administrator.POST('/api/v1/devices/{id}/revoke', { params: { path: { id: device!.deviceId } } })
  expect((await north.POST('/api/v1/status/printer', report)).error?.error.code).toBe('token-revoked')
})
