/** Who holds a token. */
import { done, type Refusal, refuse } from '../answer.ts'
import type { Caller } from './caller.ts'
import type { Devices } from './devices.ts'
import { isKey } from './keys.ts'
import type { Sessions } from './sessions.ts'

type Parts = { devices: Pick<Devices, 'byToken'>; sessions: Pick<Sessions, 'byToken'>; now: () => number }

export const identifying =
  ({ devices, sessions, now }: Parts) =>
  (token: string | undefined, address: string): { ok: true; value: Caller } | Refusal => {
    if (!token) return refuse('unauthenticated', 'A token is needed. Sign in, or enrol this device.')
    const device = devices.byToken(token)
    if (device?.revokedAt)
      return refuse('token-revoked', `The device ${device.name} was revoked. Enrol it again with a new code.`)
    if (device) {
      const { id, kind, name } = device
      return done({ kind: 'device', id, device: kind, name, actor: `device:${id}`, address })
    }
    if (isKey(token))
      return refuse(
        'unauthenticated',
        'An API key is for HTTP alone: see /api/. Enrol this device, or sign in.',
      )
    const session = sessions.byToken(token)
    if (!session) return refuse('unauthenticated', 'Nobody holds this token. Sign in, or enrol this device.')
    if (session.expiresAt <= now()) return refuse('session-expired', 'Your session has ended. Sign in again.')
    const { id, name, role } = session
    return done({ kind: 'staff', id, name, role, actor: `staff:${id}`, address })
  }
