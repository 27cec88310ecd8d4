/** The units that cases are handed to, their heads and their members; and who answers for all. [K26] */
import { caseSetupWords } from '@antrean/words'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useKeys } from '../booth/use-keys.ts'
import { Ask } from '../shell/ask.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { Columns, RowButton } from '../shell/table.tsx'
import type { PartProps, Unit } from './part-props.ts'
import { SetBy } from './set-by.tsx'
import { HeadForm, UnitForm } from './unit-form.tsx'

export function UnitsPart({ setup, outbox, timezone }: PartProps) {
  const words = useWords(caseSetupWords)
  const { keys } = usePreferences()
  const [editing, edit] = useState<Unit | 'new' | 'hall' | null>(null)
  const [dropping, drop] = useState<Unit | null>(null)
  useKeys(keys && editing === null && dropping === null, key => {
    if (key === 'B') edit('new')
    return key === 'B'
  })
  const close = () => {
    edit(null)
    drop(null)
  }
  return (
    <>
      <p className="setup-lead">
        {words.unitsLead}
        <button type="button" className="primary" aria-keyshortcuts="B" onClick={() => edit('new')}>
          <Plus aria-hidden size={20} /> {words.newUnit} {keys && <kbd>B</kbd>}
        </button>
      </p>
      <section className="card case-list" aria-label={words.units}>
        <table className="case-table">
          <Columns
            of={[words.unit, words.head, words.members, words.setWho, { name: words.change, unseen: true }]}
          />
          <tbody>
            <tr data-unit="">
              <th scope="row">{words.hall}</th>
              <td>{setup.head}</td>
              <td colSpan={2}>{words.hallNote}</td>
              <td className="at-right">
                <RowButton about={words.hall} onPress={() => edit('hall')}>
                  {words.change}
                </RowButton>
              </td>
            </tr>
            {setup.units.map(its => (
              <tr key={its.name} data-unit={its.name}>
                <th scope="row">{its.name}</th>
                <td>{its.head ?? words.nobody}</td>
                <td>{its.members.join(', ') || words.nobody}</td>
                <td>
                  <SetBy set={its.set} timezone={timezone} />
                </td>
                <td className="at-right">
                  <RowButton about={its.name} onPress={() => edit(its)}>
                    {words.change}
                  </RowButton>
                  <RowButton about={its.name} onPress={() => drop(its)}>
                    {words.drop}
                  </RowButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {editing === 'hall' && <HeadForm setup={setup} outbox={outbox} onDone={close} />}
      {editing && editing !== 'hall' && (
        <UnitForm its={editing === 'new' ? null : editing} setup={setup} outbox={outbox} onDone={close} />
      )}
      {dropping && (
        <Ask
          title={words.dropTitle({ name: dropping.name })}
          back={words.back}
          outbox={outbox}
          onDone={close}
          onBack={close}
          answers={[
            {
              label: words.drop,
              tone: 'danger',
              orders: () => [{ event: 'case:drop-unit', payload: { unit: dropping.name } }],
            },
          ]}
        >
          <p>{words.dropWhy}</p>
        </Ask>
      )}
    </>
  )
}
