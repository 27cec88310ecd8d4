/** A browser that officers share: it is enrolled once by a code, keeps its token, and takes their PINs. */
import { DeskView, Enrolled, type ErrorCode, Session, type WireError } from '@antrean/queue-core/contract'

export type Desk = DeskView & { token: string }
export type DeskFault =
  | 'code-unknown'
  | 'wrong-kind'
  | 'wrong'
  | 'weak-pin'
  | 'wrong-pin'
  | 'pin-gone'
  | 'desk-gone'
  | 'too-many'
  | 'unreachable'
  | 'server'
type Answer<Value> = { ok: true; value: Value } | { ok: false; why: DeskFault }

const KEPT = 'antrean-desk'
type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>
type Way = { request?: typeof fetch; storage?: Storage }

/** Of the browser, not of a tab: it survives the evening. */
export const keptDesk = (storage: Storage = localStorage): string | null => storage.getItem(KEPT)

const WHY: Partial<Record<ErrorCode, DeskFault>> = {
  'code-unknown': 'code-unknown',
  'wrong-credentials': 'wrong',
  'weak-pin': 'weak-pin',
  'wrong-pin': 'wrong-pin',
  'pin-gone': 'pin-gone',
  'token-revoked': 'desk-gone',
  'too-many-attempts': 'too-many',
}

type Asking = { token?: string; body?: object; request?: typeof fetch | undefined }

async function ask(
  method: string,
  route: string,
  { token, body, request = fetch }: Asking,
): Promise<Answer<unknown>> {
  try {
    const response = await request(`/api/v1/${route}`, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: body ? JSON.stringify(body) : null,
      signal: AbortSignal.timeout(10_000),
    })
    const told: unknown = await response.json().catch(() => null)
    if (response.ok) return { ok: true, value: told }
    const code = (told as { error?: Partial<WireError> } | null)?.error?.code
    return { ok: false, why: (code && WHY[code]) ?? 'server' }
  } catch {
    return { ok: false, why: 'unreachable' }
  }
}

/** Turns the code into this browser's token, which is kept. */
export async function enrolDesk(
  code: string,
  { request, storage = localStorage }: Way = {},
): Promise<Answer<string>> {
  const answer = await ask('POST', 'devices/enrol', { body: { code: code.trim() }, request })
  if (!answer.ok) return answer
  const enrolled = Enrolled.safeParse(answer.value)
  if (!enrolled.success) return { ok: false, why: 'server' }
  if (enrolled.data.kind !== 'desk') return { ok: false, why: 'wrong-kind' }
  storage.setItem(KEPT, enrolled.data.token)
  return { ok: true, value: enrolled.data.token }
}

/** What the desk shows. One that was revoked is forgotten. */
export async function askDesk(
  token: string,
  { request, storage = localStorage }: Way = {},
): Promise<Answer<Desk>> {
  const answer = await ask('GET', 'desk', { token, request })
  if (!answer.ok) {
    if (answer.why === 'desk-gone') storage.removeItem(KEPT)
    return answer
  }
  const view = DeskView.safeParse(answer.value)
  return view.success ? { ok: true, value: { ...view.data, token } } : { ok: false, why: 'server' }
}

export async function signInByPin(
  token: string,
  id: string,
  pin: string,
  request?: typeof fetch,
): Promise<Answer<Session>> {
  const answer = await ask('POST', 'session/pin', { token, body: { id, pin }, request })
  if (!answer.ok) return answer
  const session = Session.safeParse(answer.value)
  return session.success ? { ok: true, value: session.data } : { ok: false, why: 'server' }
}

/** `session`: the token of whoever sets their own. */
export const setPin = (session: string, given: { desk: string; password: string; pin: string }) =>
  ask('POST', 'me/pin', { token: session, body: given })

export const removePin = (session: string) => ask('DELETE', 'me/pin', { token: session })
