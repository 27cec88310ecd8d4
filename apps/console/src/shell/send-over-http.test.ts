import { expect, test } from 'vitest'
import { sendOverHttp } from './send-over-http.ts'

const CASE = '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c'
type Sent = { url: string; key: string | null; body: unknown }

function server(...answers: (() => Response)[]) {
  const sent: Sent[] = []
  const request = (async (url: string, { headers, body }: RequestInit) => {
    const key = new Headers(headers).get('idempotency-key')
    sent.push({ url, key, body: JSON.parse(String(body)) })
    return answers[sent.length - 1]!()
  }) as typeof fetch
  return { sent, send: sendOverHttp({ token: 't', request, restMs: 1 }) }
}
const options = () => ({ commandId: 'key-1', signal: new AbortController().signal })
const lost = (): Response => {
  throw new TypeError('Failed to fetch')
}

test('what its path names is not in its body', async () => {
  const { send, sent } = server(() => Response.json({ id: CASE }))
  expect(await send('case:question', { caseId: CASE, text: 'Akta?' }, options())).toEqual({
    ok: true,
    value: { id: CASE },
  })
  expect(sent).toEqual([{ url: `/api/v1/cases/${CASE}/question`, key: 'key-1', body: { text: 'Akta?' } }])
})

test('an answer that is lost is asked for again, with the same key', async () => {
  const { send, sent } = server(
    lost,
    () => new Response('<h1>502</h1>', { status: 502 }),
    () => Response.json({}),
  )
  expect(await send('case:answer', { caseId: CASE }, options())).toMatchObject({ ok: true })
  expect(sent.map(({ key }) => key)).toEqual(['key-1', 'key-1', 'key-1'])
})

test('a refusal is an answer', async () => {
  const error = { code: 'no-question', message: 'Ask first.' }
  const { send, sent } = server(() => Response.json({ error }, { status: 409 }))
  expect(await send('case:answer', { caseId: CASE }, options())).toEqual({ ok: false, error })
  expect(sent).toHaveLength(1)
})

test('nothing is sent again once its outbox is closed', async () => {
  const closing = new AbortController()
  const { send, sent } = server(() => {
    closing.abort()
    return lost()
  })
  await expect(
    send('case:answer', { caseId: CASE }, { commandId: 'key-1', signal: closing.signal }),
  ).rejects.toThrow()
  expect(sent).toHaveLength(1)
})
