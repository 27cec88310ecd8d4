/** Keys of other systems: made by an administrator for some scopes and some time, and kept as a hash. */
import { KEY_DAYS, type NewApiKey } from '@antrean/queue-core'
import { hashOf, newToken } from './secrets.ts'
import type { KeyRecord, KeyRows } from './store/key-rows.ts'

/** By which a key is known, also where it was left lying: programs that look for lost secrets find it. */
const MARK = 'ak_'
const DAY = 86_400_000
/** When it was used last is kept no more exactly: a busy key writes once a minute. */
const USED_TO_MS = 60_000

export const isKey = (token: string): boolean => token.startsWith(MARK)

export function openKeys(rows: KeyRows, now: () => number) {
  return {
    /** The secret is told here, once. `by`: the id of whoever makes it. */
    make({ name, scopes, days = KEY_DAYS.usual }: NewApiKey, by: string): { key: KeyRecord; secret: string } {
      const secret = MARK + newToken()
      const id = `key-${rows.count() + 1}`
      const madeAt = now()
      const kept = [...new Set(scopes)]
      rows.add({ id, name, scopes: kept, madeAt, madeBy: by, expiresAt: madeAt + days * DAY }, hashOf(secret))
      return { key: rows.byId(id)!, secret }
    },
    bySecret: (secret: string) => rows.byHash(hashOf(secret)),
    byId: rows.byId,
    all: rows.all,
    used({ id, usedAt }: KeyRecord): void {
      const at = now()
      if (usedAt !== null && at >= usedAt && at - usedAt < USED_TO_MS) return
      try {
        rows.used(id, at)
      } catch {
        // A full disk, or a file that is gone: told elsewhere, and no reason to keep the system out.
      }
    },
    /** Whether it was good for something until now. */
    revoke: (id: string): boolean => rows.revoke(id, now()),
    isGood: ({ revokedAt, expiresAt }: KeyRecord): boolean => revokedAt === null && expiresAt > now(),
    cut: (): void => rows.cut(now()),
  }
}

export type Keys = ReturnType<typeof openKeys>
