/** What a report asks beside the period: of which service, of which kind; all of them unless one is chosen. */
import type { Names, Parameter, Report, ReportWords } from '@antrean/queue-core/report'
import { reportsWords } from '@antrean/words'
import { useWords } from '../shell/preferences.ts'

type Chosen = Readonly<Record<string, string>>
type Props = {
  report: Report
  names: Names<ReportWords>
  chosen: Chosen
  onChoose: (chosen: Record<string, string>) => void
}

export function ParameterChoices({ report, names, chosen, onChoose }: Props) {
  const words = useWords(reportsWords)
  const choose = (name: string, value: string) => {
    const { [name]: _, ...others } = chosen
    onChoose(value === '' ? others : { ...others, [name]: value })
  }
  return Object.entries(report.parameters).map(([name, parameter]) => (
    <label key={name} className="reports-choice">
      {parameter.kind === 'service' ? names.words.by.service : parameter.heading(names)}
      <select name={name} value={chosen[name] ?? ''} onChange={event => choose(name, event.target.value)}>
        <option value="">{words.all}</option>
        {optionsOf(parameter, names).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  ))
}

const optionsOf = (parameter: Parameter, names: Names<ReportWords>): [value: string, label: string][] =>
  parameter.kind === 'service'
    ? Object.entries(names.services).map(([letter, name]) => [letter, `${letter} ${name}`])
    : parameter.of.map(value => [value, parameter.label(value, names)])
