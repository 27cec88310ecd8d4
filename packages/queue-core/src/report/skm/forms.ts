/** The survey's forms over the dates of a report. */

import type { SkmElement, SkmForm } from '../../hall/asked-of-visitors.ts'
import { formOn } from '../../satisfaction/count-skm.ts'

export type Survey = ReturnType<typeof surveyOf>

export function surveyOf(forms: readonly SkmForm[]) {
  const inOrder = forms.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const named = new Map(inOrder.map(form => [form.from, form]))
  const dates = new Map<string, string>()
  /** Forms that ask for the same, in whatever words, are one. [S12] */
  const shapes = new Map(inOrder.map(form => [form.from, shapeOf(form)]))

  /** The form that held on a date, by the date from which it does; empty where none did. */
  function on(date: string): string {
    const known = dates.get(date)
    if (known !== undefined) return known
    const name = formOn(inOrder, date)?.from ?? ''
    dates.set(date, name)
    return name
  }

  return {
    on,
    /** The form that was answered: one that the set-up names no more is the one of its date. */
    answered: (form: string | undefined, date: string): string =>
      form !== undefined && named.has(form) ? form : on(date),
    form: (name: string): SkmForm | null => named.get(name) ?? null,
    shape: (name: string): string => shapes.get(name) ?? '',
    /** Whatever any form asks, once, as the latest says it. */
    elements: [...new Map(inOrder.flatMap(({ elements }) => elements.map(one => [one.key, one]))).values()],
    /** Whether a form that held between the dates asks for it. */
    asks: ({ key }: Pick<SkmElement, 'key'>, from: string, to: string): boolean =>
      inOrder.some(
        form =>
          (form.from === on(from) || (form.from > from && form.from <= to)) &&
          form.elements.some(one => one.key === key),
      ),
  }
}

const shapeOf = ({ elements }: SkmForm): string =>
  elements
    .map(({ key, weight }) => `${key} ${weight ?? ''}`)
    .sort()
    .join(',')
