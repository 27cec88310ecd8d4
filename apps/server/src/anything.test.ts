/** Anything at all is sent to every command: each is answered with a known code, and the hall stays what its log says. */
import { ERROR_CODES, NAMESPACES, type Namespace } from '@antrean/queue-core'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rebuild } from './hall/live.ts'
import { type Client, call, connect } from './testing/client.ts'
import { startTestServer, type TestServer } from './testing/start-server.ts'

let hall: TestServer
let clients: Record<Namespace, Client>

beforeAll(async () => {
  hall = await startTestServer()
  clients = {
    '/kiosk': await connect(hall.url, '/kiosk', hall.tokens.kiosk),
    '/display': await connect(hall.url, '/display', hall.tokens.display),
    '/booth': await connect(hall.url, '/booth', await hall.signIn('dewi')),
    '/staff': await connect(hall.url, '/staff', await hall.signIn('dewi')),
  }
})
afterAll(() => hall.stop())

const COMMANDS = Object.entries(NAMESPACES).flatMap(([namespace, table]) =>
  Object.keys(table).map(name => ({ namespace: namespace as Namespace, name })),
)

/** Fields as the contract has them, each likely right and sometimes wrong. */
const likely = fc.record(
  {
    commandId: fc.oneof({ weight: 9, arbitrary: fc.uuid() }, { weight: 1, arbitrary: fc.string() }),
    service: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'Z', 'aa', null),
    booth: fc.oneof(fc.integer({ min: 1, max: 7 }), fc.constantFrom(-1, 1.5, '1', null)),
    ticketId: fc.oneof(
      fc.integer({ min: 0, max: 200 }).map(n => `t${n}`),
      fc.string(),
    ),
    priority: fc.constantFrom('normal', 'priority', 'vip'),
    reason: fc.string({ maxLength: 400 }),
    note: fc.string(),
    outcome: fc.constantFrom('not-printed', 'unknown', 'eaten'),
    kind: fc.constantFrom('kiosk', 'display', 'toaster'),
    name: fc.string(),
    deviceId: fc.constantFrom('kiosk-9', ''),
    panels: fc.array(fc.anything(), { maxLength: 3 }),
    printer: fc.constantFrom({ state: 'ready', canPrint: true }, {}, 'fine'),
  },
  { requiredKeys: [] },
)

/** Only what the command knows, so that most of it gets past the schema and to the rules. */
const fitting = fc.tuple(fc.constantFrom(...COMMANDS), likely).map(([command, fields]) => {
  const { payload } = (NAMESPACES[command.namespace] as Record<string, { payload: { shape: object } }>)[
    command.name
  ]!
  const known = Object.entries(fields).filter(([field]) => field in payload.shape)
  return { ...command, payload: Object.fromEntries(known) as unknown }
})
const wild = fc
  .tuple(fc.constantFrom(...COMMANDS), fc.oneof(fc.jsonValue(), likely))
  .map(([command, payload]) => ({ ...command, payload: payload as unknown }))

it('[Q13] [Q16] every command is answered, whatever it carries, and the log is still the state', async () => {
  const codes = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 4, arbitrary: fitting }, wild), { maxLength: 40 }),
      async all => {
        const answers = await Promise.all(
          all.map(({ namespace, name, payload }) => clients[namespace].socket.emitWithAck(name, payload)),
        )
        for (const answer of answers) {
          codes.add(answer.ok ? 'ok' : answer.error.code)
          if (!answer.ok) expect(ERROR_CODES).toContain(answer.error.code)
          if (!answer.ok) expect(answer.error.code).not.toBe('internal')
        }
      },
    ),
    { numRuns: 60 },
  )
  expect(codes.size).toBeGreaterThan(5)
  expect(rebuild(hall.server.hall.store)).toEqual(hall.server.hall.live)
  for (const { socket } of Object.values(clients)) expect(socket.connected).toBe(true)
})

it('[Q13] every address of HTTP answers, whatever it is sent', async () => {
  const { body: api } = await call(hall.url, 'GET', '/api/openapi.json')
  const posts = Object.entries(api.paths as Record<string, object>)
    .filter(([, methods]) => 'post' in methods)
    .map(([path]) => path.replace('{number}', '3'))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...posts),
      fc.oneof(fc.jsonValue(), likely, fc.string()),
      async (path, body) => {
        const token = path.includes('booths') ? undefined : hall.tokens.kiosk
        const answer = await call(hall.url, 'POST', path, { body, ...(token && { token }) })
        expect(answer.status).toBeLessThan(500)
        if (answer.status >= 400) expect(ERROR_CODES).toContain(answer.body.error.code)
      },
    ),
    { numRuns: 80 },
  )
})
