/** What an administrator has set of signing in by OpenID Connect: beside the staff, and the secret by itself. */
import { OpenIdSettings } from '@antrean/queue-core'
import type { SettingRows } from '../access/store/setting-rows.ts'

const NAME = 'openid'
const SECRET = 'openid-secret'

export type OpenIdKept = Omit<OpenIdSettings, 'secret'>

export function openIdSettings(rows: SettingRows) {
  return {
    /** Null until they are set. */
    get(): OpenIdKept | null {
      const kept = rows.get(NAME)
      const read = kept === undefined ? null : OpenIdSettings.safeParse(JSON.parse(kept))
      return read?.success ? read.data : null
    },
    /** For the provider alone; empty where it wants none. */
    secret: () => rows.get(SECRET) ?? '',
    set({ secret, ...settings }: OpenIdSettings): void {
      rows.set(NAME, JSON.stringify(settings))
      if (secret !== undefined) rows.set(SECRET, secret)
    },
  }
}

export type OpenIdStore = ReturnType<typeof openIdSettings>
