import { referenceHall } from '@antrean/queue-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { call } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'

const [first, second, ...others] = referenceHall.services
const text = (id: string) => ({ id, en: id })
const forOthers = { staff: text('Dua orang') }
const standard = { requirements: text('KTP'), cost: text('Rp50.000 (PP 41/2023)'), staff: text('Dua orang') }
const languages = ['en', 'id']

let hall: TestServer
beforeAll(async () => {
  hall = await startTestServer({
    config: {
      ...referenceHall,
      kiosk: { languages },
      services: [{ ...first!, standard }, { ...second!, standard: forOthers }, ...others],
    },
  })
})
afterAll(() => hall.stop())

it('[Q50] screens are told that a service publishes its standard, and whoever wants to read it asks', async () => {
  const { body } = await call(hall.url, 'GET', '/api/v1/hall')
  expect(body.services[0]).toMatchObject({ letter: 'A', standard: true, charges: true })
  expect(body.services[1]).not.toHaveProperty('standard')
  expect(JSON.stringify(body)).not.toContain('Rp50.000')
  expect(body.hall.kiosk).toEqual({ languages })
  const read = (letter: string) => call(hall.url, 'GET', `/api/v1/services/${letter}/standard`)
  expect(await read('A')).toMatchObject({ status: 200, body: { service: 'A', standard } })
  expect(await read('B')).toMatchObject({ status: 200, body: { service: 'B', standard: forOthers } })
  expect(await read('C')).toMatchObject({ status: 200, body: { service: 'C', standard: {} } })
  expect(await read('Z')).toMatchObject({ status: 404, body: { error: { code: 'unknown-service' } } })
  expect((await read('nothing')).status).toBe(400)
})
