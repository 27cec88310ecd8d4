/** What was written in the form, or what is wrong with it, by the name of its field. */
import { isSafeIssuer, type OpenIdSettings, ROLES } from '@antrean/queue-core/contract'
import type { OpenIdWords } from '@antrean/words'
import type { Faults } from '../shell/field.tsx'

const MOST_VALUES = 50
const NEEDED = ['label', 'clientId', 'nameClaim', 'roleClaim'] as const

export function readOpenId(
  fields: FormData,
  words: Pick<OpenIdWords, 'missing' | 'badIssuer' | 'noValue' | 'tooMany'>,
): { settings: OpenIdSettings } | { faults: Faults } {
  const faults: Record<string, string> = {}
  const text = (name: string) => String(fields.get(name) ?? '').trim()
  const issuer = text('issuer')
  if (!isSafeIssuer(issuer)) faults.issuer = words.badIssuer
  for (const name of NEEDED) if (text(name) === '') faults[name] = words.missing
  const roles = Object.fromEntries(
    ROLES.map(role => [
      role,
      text(role)
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== ''),
    ]),
  ) as OpenIdSettings['roles']
  for (const role of ROLES) if (roles[role].length > MOST_VALUES) faults[role] = words.tooMany
  if (ROLES.every(role => roles[role].length === 0)) faults.officer = words.noValue
  if (Object.keys(faults).length > 0) return { faults }
  const [label, clientId, nameClaim, roleClaim] = NEEDED.map(text) as [string, string, string, string]
  const secret = text('secret')
  return {
    settings: {
      ...{ on: fields.has('on'), issuer, label, clientId, nameClaim, roleClaim, scope: text('scope'), roles },
      // What is kept is never shown, so an empty field leaves it.
      ...(secret !== '' && { secret }),
    },
  }
}
