/** What can be opened on a date, and by when it would be due: for forms that propose a date before they ask for a case. */
import { standardDate } from './deadline.ts'
import { termsOf } from './decide-open-case.ts'
import { type CaseSetup, kindOn } from './kinds.ts'

/** Kinds that are not offered any more are among them, for the cases that there are. */
export function offersOn(setup: CaseSetup, today: string) {
  const keys = [...new Set(setup.kinds.map(({ key }) => key))]
  const kinds = keys.flatMap(key => {
    const kind = kindOn(setup, key, today)
    if (!kind) return []
    const dueDate = (its: { class?: string; service?: string } = {}) =>
      standardDate(termsOf(kind, its), today, setup.years)
    return {
      ...{ key, name: kind.name, offered: kind.offered, dueDate: dueDate(), outside: kind.outside },
      classes: kind.classes.map(each => ({
        ...{ key: each.key, name: each.name },
        dueDate: dueDate({ class: each.key }),
      })),
      services: kind.services.map(({ letter }) => ({ letter, dueDate: dueDate({ service: letter }) })),
      against: kind.against?.kind ?? null,
    }
  })
  return { kinds, units: setup.units.map(({ name }) => name) }
}
