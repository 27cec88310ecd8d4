/** The kinds of cases as they hold, and as they will from a day to come. */
import type { HallSnapshot } from '@antrean/queue-core/contract'
import { longDate } from '@antrean/ui'
import { type CaseSetupWords, caseSetupWords, inLanguage, languageOf } from '@antrean/words'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useKeys } from '../booth/use-keys.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { Columns, RowButton } from '../shell/table.tsx'
import { KindForm } from './kind-form.tsx'
import type { PartProps } from './part-props.ts'
import type { Kind } from './read-kind.ts'
import { SetBy } from './set-by.tsx'

type Props = PartProps & { services: HallSnapshot['services'] }

export function KindsPart({ setup, outbox, timezone, services }: Props) {
  const words = useWords(caseSetupWords)
  const { language, keys } = usePreferences()
  const [editing, edit] = useState<Kind | 'new' | null>(null)
  useKeys(keys && editing === null, key => {
    if (key === 'B') edit('new')
    return key === 'B'
  })
  const locale = languageOf(language).locale
  return (
    <>
      <p className="setup-lead">
        {words.lead}
        <button type="button" className="primary" aria-keyshortcuts="B" onClick={() => edit('new')}>
          <Plus aria-hidden size={20} /> {words.newKind} {keys && <kbd>B</kbd>}
        </button>
      </p>
      <section className="card case-list" aria-label={words.kinds}>
        <table className="case-table">
          <Columns
            of={[
              ...[words.kind, words.standard, words.clock, words.cost, words.setWho],
              { name: words.change, unseen: true },
            ]}
          />
          <tbody>
            {standing(setup).map(kind => (
              <tr key={`${kind.key} ${kind.from}`} data-kind={kind.key} data-from={kind.from}>
                <th scope="row">
                  {inLanguage(kind.name, language)} <span className="figure">({kind.mark})</span>
                  {kind.from > setup.today && (
                    <small>{words.fromOn({ date: longDate(`${kind.from}T00:00Z`, language, 'UTC') })}</small>
                  )}
                  {!kind.offered && <small>{words.notOffered}</small>}
                </th>
                <td>{standardInWords(kind, words)}</td>
                <td>{kind.terms.questionStopsClock ? words.stops : words.runs}</td>
                <td>{costInWords(kind.terms.cost, words, locale)}</td>
                <td>
                  <SetBy set={kind.set} timezone={timezone} />
                </td>
                <td className="at-right">
                  <RowButton about={inLanguage(kind.name, language)} onPress={() => edit(kind)}>
                    {words.change}
                  </RowButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {editing && (
        <KindForm
          base={editing === 'new' ? null : editing}
          setup={setup}
          services={services}
          outbox={outbox}
          onDone={() => edit(null)}
        />
      )}
    </>
  )
}

/** Of each kind what holds today, and what is to come. */
function standing({ kinds, today }: PartProps['setup']): Kind[] {
  const keys = [...new Set(kinds.map(({ key }) => key))]
  return keys.flatMap(key => {
    const dated = kinds.filter(its => its.key === key).sort((a, b) => (a.from < b.from ? -1 : 1))
    const now = dated.findLastIndex(({ from }) => from <= today)
    return dated.slice(Math.max(now, 0))
  })
}

function standardInWords({ terms, classes }: Kind, words: CaseSetupWords): string {
  const { count, days: n, atMostDays } = terms
  const of = classes.map(({ days }) => days)
  const [from, to] = [Math.min(...of), Math.max(...of)]
  const working = count === 'working'
  const most = atMostDays !== null && (working || atMostDays !== n) ? [words.atMost({ n: atMostDays })] : []
  if (of.length > 0)
    return [working ? words.byClass({ from, to }) : words.byClassCalendar({ from, to }), ...most].join(', ')
  return [working ? words.nWorking({ n }) : words.nCalendar({ n }), ...most].join(', ')
}

/** [K17] */
function costInWords(cost: Kind['terms']['cost'], words: CaseSetupWords, locale: string): string {
  if (cost === 'gratis') return words.gratis
  const amount = new Intl.NumberFormat(locale, {
    ...{ style: 'currency', currency: 'IDR', maximumFractionDigits: 0 },
  }).format(cost.rupiah)
  return words.fee({ amount, basis: cost.basis })
}
