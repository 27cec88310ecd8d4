/** Kiosks and displays: enrolled once with a one-time code, then known by a token that can be revoked. */
import type { DeviceKind, Enrolled } from '@antrean/queue-core'
import { hashOf, newCode, newToken, plainCode } from './secrets.ts'
import type { DeviceRows } from './store/device-rows.ts'

export const INVITATION_MS = 15 * 60_000

export function openDevices(rows: DeviceRows, now: () => number) {
  /** Makes the device known; its token is told here, once. `token`: one that it has already. */
  function add(kind: DeviceKind, name: string, token = newToken()): Enrolled {
    const deviceId = `${kind}-${rows.count(kind) + 1}`
    rows.add(deviceId, kind, name, hashOf(token), now())
    return { token, deviceId, kind, name }
  }

  return {
    add,
    invite(kind: DeviceKind, name: string): { code: string; expiresAt: number } {
      const code = newCode()
      const expiresAt = now() + INVITATION_MS
      rows.forgetInvitationsBefore(now())
      rows.invite(hashOf(plainCode(code)), { kind, name, expiresAt })
      return { code, expiresAt }
    },
    /** No code lasts longer from now than one that is given now. */
    cut: (): void => rows.cutInvitations(now() + INVITATION_MS),
    /** The code works once. Null where it is unknown, used or too old. */
    enrol: (code: string): Enrolled | null =>
      rows.atOnce(() => {
        const found = rows.redeem(hashOf(plainCode(code)))
        return found && found.expiresAt >= now() ? add(found.kind, found.name) : null
      }),
    byToken: (token: string) => rows.byHash(hashOf(token)),
    byId: rows.byId,
    all: rows.all,
    revoke: (id: string): boolean => rows.revoke(id, now()),
  }
}

export type Devices = ReturnType<typeof openDevices>
