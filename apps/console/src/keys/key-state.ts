/** What a key is good for now; `soon`: it ends within two weeks, and whoever uses it needs another. [K29] */
import type { ApiKeyView } from '@antrean/queue-core/contract'

const SOON_MS = 14 * 86_400_000

/** `now`: the hall's, epoch ms. */
export function keyState(
  { expiresAt, revokedAt }: Pick<ApiKeyView, 'expiresAt' | 'revokedAt'>,
  now: number,
): 'good' | 'soon' | 'expired' | 'revoked' {
  if (revokedAt !== null) return 'revoked'
  const left = Date.parse(expiresAt) - now
  if (left <= 0) return 'expired'
  return left < SOON_MS ? 'soon' : 'good'
}
