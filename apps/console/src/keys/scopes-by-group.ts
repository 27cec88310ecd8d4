/** Scopes as they are chosen: by what they open, each with those as whom a key may act there, the least first. */
import { SCOPES } from '@antrean/queue-core/contract'
import type { ApiKeysWords } from '@antrean/words'

export type ScopeGroup = { group: string; scopes: { scope: string; acting: string }[] }

export const GROUPS: readonly ScopeGroup[] = [
  ...Map.groupBy(
    SCOPES.map(scope => ({ scope, acting: scope.split(':')[0]!, group: scope.split(':')[1]! })),
    ({ group }) => group,
  ),
].map(([group, scopes]) => ({ group, scopes: scopes.map(({ scope, acting }) => ({ scope, acting })) }))

// A scope that is newer than the words keeps its own name.
export const groupWord = (group: string, words: ApiKeysWords): string =>
  words[`group-${group}` as 'group-cases'] ?? group
export const actingWord = (acting: string, words: ApiKeysWords): string =>
  words[`as-${acting}` as 'as-officer'] ?? acting

/** “Perkara (penyelia)”. */
export function scopeName(scope: string, words: ApiKeysWords): string {
  const [acting = '', group = ''] = scope.split(':')
  return `${groupWord(group, words)} (${actingWord(acting, words)})`
}
