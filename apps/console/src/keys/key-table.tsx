/** One row a key, those that are good for something first. */
import type { ApiKeyView } from '@antrean/queue-core/contract'
import { clockTime } from '@antrean/ui'
import { apiKeysWords, calendarDate } from '@antrean/words'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { Columns, RowButton } from '../shell/table.tsx'
import { keyState } from './key-state.ts'
import { scopeName } from './scopes-by-group.ts'

type Props = {
  keys: ApiKeyView[]
  timezone: string
  now: number
  onRevoke: (key: ApiKeyView) => void
}

export function KeyTable({ keys, timezone, now, onRevoke }: Props) {
  const words = useWords(apiKeysWords)
  const { language } = usePreferences()
  const day = (at: string) => calendarDate(at, language, timezone)
  const sorted = keys.toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)))
  function isOver(key: ApiKeyView): boolean {
    return keyState(key, now) === 'revoked' || keyState(key, now) === 'expired'
  }
  return (
    <table className="rows-table">
      <Columns
        of={[words.name, words.scopes, words.state, words.used, { name: words.revoke, unseen: true }]}
      />
      <tbody>
        {sorted.map(key => {
          const state = keyState(key, now)
          return (
            <tr key={key.id} data-key={key.id} data-state={state} data-over={isOver(key)}>
              <th scope="row">
                {key.name}
                <small>{words.madeBy({ id: key.id, by: key.madeBy, when: day(key.madeAt) })}</small>
              </th>
              <td>{key.scopes.map(scope => scopeName(scope, words)).join(', ')}</td>
              <td className={state === 'soon' ? 'tone-risk' : undefined}>
                {state === 'revoked'
                  ? words.revokedOn({ when: day(key.revokedAt!) })
                  : state === 'expired'
                    ? words.expiredOn({ when: day(key.expiresAt) })
                    : words.goodUntil({ when: day(key.expiresAt) })}
              </td>
              <td>
                {key.usedAt
                  ? `${day(key.usedAt)}, ${clockTime(key.usedAt, language, timezone)}`
                  : words.never}
              </td>
              <td>
                {!isOver(key) && (
                  <RowButton about={key.name} onPress={() => onRevoke(key)}>
                    {words.revoke}
                  </RowButton>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
