/** The cases that were opened within a range of dates, each as it stands; and what the hall calls their kinds. */
import { type Case, type CaseSetup, caseSetupOf } from '@antrean/queue-core/cases'
import { type CaseFacts, caseFacts } from '@antrean/queue-core/report'
import { inLanguage, type Language } from '@antrean/words'
import type { Reader } from '../store/store.ts'
import { instantsOf } from './instants.ts'
import type { Scope } from './scope.ts'

export function* readCases(
  record: Pick<Reader, 'aggregates'>,
  { range, at, timezone, names }: Pick<Scope, 'range' | 'at' | 'timezone' | 'names'>,
): Generator<CaseFacts> {
  const { years } = setUpOf(record)
  const [from, to] = instantsOf(range, timezone)
  for (const { state } of record.aggregates.between('case', 'opened', from, Math.min(to, at)))
    yield caseFacts(state as Case, { at, timezone, years, names })
}

/** As the latest of each kind calls itself, in the reader's language. */
export function caseNames(record: Pick<Reader, 'aggregates'>, language: Language): Record<string, string> {
  const kinds = setUpOf(record).kinds.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const named = [...kinds.flatMap(({ classes }) => classes), ...kinds]
  return Object.fromEntries(named.map(({ key, name }) => [key, inLanguage(name, language)]))
}

const setUpOf = ({ aggregates }: Pick<Reader, 'aggregates'>): CaseSetup =>
  caseSetupOf({ own: ({ kind, id }) => aggregates.of(kind, id) })
