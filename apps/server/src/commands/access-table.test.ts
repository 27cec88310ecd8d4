/** Who may send what, walked from the descriptions of the commands: on HTTP nobody may do more or less than on the socket. */
import {
  COMMANDS,
  type CommandSent,
  DEVICE_KINDS,
  namespaceFor,
  ROLES,
  type Role,
  type Sender,
} from '@antrean/queue-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, call, connect } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'

let hall: TestServer
const tokens = {} as Record<Sender | 'nobody' | 'revoked', string>

beforeAll(async () => {
  hall = await startTestServer()
  for (const role of ROLES) tokens[role] = await hall.signIn(role as Role)
  const { access } = hall.server
  const add = (kind: 'desk-printer' | 'desk') => access.devices.add(kind, kind).token
  Object.assign(tokens, hall.tokens, { nobody: '', 'desk-printer': add('desk-printer'), desk: add('desk') })
  const gone = access.devices.enrol(access.devices.invite('kiosk', 'Sold').code)!
  access.devices.revoke(gone.deviceId)
  tokens.revoked = gone.token
})
afterAll(() => hall.stop())

/** Each connection once; the code where it was refused. */
const links = new Map<string, Promise<Client | string>>()

/** What the hall does not have: whoever may ask is refused for that, and nothing changes. */
const NOWHERE = {
  booth: 999,
  ticketId: '00000000-0000-7000-8000-000000000000',
  service: 'Z',
  deviceId: 'nowhere',
}

const payloadOf = ({ fields, example }: CommandSent): Record<string, unknown> => ({
  ...example,
  ...Object.fromEntries(Object.entries(NOWHERE).filter(([field]) => field in fields)),
  ...('at' in fields && { at: new Date().toISOString() }),
})

async function bySocket({ name }: CommandSent, who: keyof typeof tokens, payload: object): Promise<string> {
  const token = tokens[who]
  const namespace = namespaceFor(name, who as Sender)
  const key = `${namespace} ${token}`
  const link = links.get(key) ?? connect(hall.url, namespace, token).catch(refused => refused.data.code)
  links.set(key, link)
  const client = await link
  if (typeof client === 'string') return client
  const answer = await client.send(name, payload)
  return answer.ok ? 'done' : answer.error.code
}

async function byHttp({ http }: CommandSent, token: string, payload: Record<string, unknown>) {
  const path = http.path.replaceAll(/\{(\w+)\}/g, (_, key) => String(payload[http.from[key]!]))
  const inPath = Object.values(http.from)
  const body = Object.fromEntries(Object.entries(payload).filter(([field]) => !inPath.includes(field)))
  const answer = await call(hall.url, 'POST', `/api/v1/${path}`, { body, ...(token && { token }) })
  return answer.status < 300 ? 'done' : (answer.body.error.code as string)
}

describe.each(COMMANDS)('$name', command => {
  it('is described so that its example is well-formed and its address names its fields', () => {
    const commandId = crypto.randomUUID()
    expect(command.payload.safeParse({ ...command.example, commandId }).error).toBeUndefined()
    const named = [...command.http.path.matchAll(/\{(\w+)\}/g)].map(([, key]) => key)
    expect(Object.keys(command.http.from)).toEqual(named)
    for (const field of Object.values(command.http.from)) expect(command.fields).toHaveProperty(field)
  })

  it.each([...ROLES, ...DEVICE_KINDS] as Sender[])('is open to %s as described, on both faces', async who => {
    const payload = payloadOf(command)
    const answers = [await bySocket(command, who, payload), await byHttp(command, tokens[who], payload)]
    expect(answers[1]).toBe(answers[0])
    expect(answers[0] === 'not-allowed').toBe(!command.by.includes(who))
  })

  it('is closed to whoever has no token, or one that was revoked', async () => {
    for (const [who, code] of [
      ['nobody', 'unauthenticated'],
      ['revoked', 'token-revoked'],
    ] as const)
      expect([
        await bySocket(command, who, payloadOf(command)),
        await byHttp(command, tokens[who], payloadOf(command)),
      ]).toEqual([code, code])
  })
})
