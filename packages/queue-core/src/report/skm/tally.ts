/** Counts the forms of one row. Owns its `Tally` and changes it in place: a year of tickets goes through it. */
import { countSkm, type SkmAnswers, type SkmResult } from '../../satisfaction/count-skm.ts'
import type { Placed } from '../by-ticket.ts'
import type { Survey } from './forms.ts'

/** A ticket that was served, or a form that its visitor answered. `form`: by the date from which it holds. */
export type Answered = Placed & { form: string; answers: SkmAnswers | null }

export type Tally = { visitors: number; byShape: Map<string, ReturnType<typeof countSkm>> }

export const emptyTally = (): Tally => ({ visitors: 0, byShape: new Map() })

export function addTo(tally: Tally, { form: name, answers }: Answered, survey: Survey): void {
  if (!answers) {
    tally.visitors += 1
    return
  }
  const form = survey.form(name)
  if (!form) return
  const shape = survey.shape(name)
  const counter = tally.byShape.get(shape) ?? countSkm(form)
  tally.byShape.set(shape, counter)
  counter.add(answers)
}

/** Where forms with other elements or weights came in there is no index in all. [S12] */
export function indexOf({ byShape }: Tally): Pick<SkmResult, 'forms' | 'index' | 'grade'> {
  const results = [...byShape.values()].map(counter => counter.result()).filter(({ forms }) => forms > 0)
  const forms = results.reduce((sum, its) => sum + its.forms, 0)
  return results.length === 1 ? { ...results[0]!, forms } : { forms, index: null, grade: null }
}
