/** Another set-up by one change: a kind, a year, a unit. What holds already, and the cases that there are, are left as they are. */
import { sameDays } from '../hall/year-table.ts'
import type { CaseMeta } from './case-commands.ts'
import { type CaseRejection, reject } from './case-rejection.ts'
import { type CaseKind, CaseSetup, type CaseUnit } from './kinds.ts'
import type { YearTable } from './working-days.ts'

/** The kind that booths escalate to, and the calendar days that it may take. */
export const ESCALATED = 'escalated'
export const ESCALATED_AT_MOST = 7

export type SetUpEdit = CaseMeta &
  /** From its day on; one of the same day is replaced. */
  (
    | { type: 'SetCaseKind'; kind: CaseKind }
    /** The whole table of a year. */
    | { type: 'SetYear'; table: YearTable }
    /** `unknown`: names that were given and are nobody's on the staff. */
    | { type: 'SetUnit'; unit: CaseUnit; unknown: readonly string[] }
    | { type: 'DropUnit'; unit: string }
    /** Who answers for a case that nobody else answers for. */
    | { type: 'SetCaseHead'; head: string; unknown: readonly string[] }
  )

type Edited = { ok: true; setup: CaseSetup } | CaseRejection

/** `today`: the hall's date. The same set-up where nothing changes. */
export function editSetup(setup: CaseSetup, edit: SetUpEdit, today: string): Edited {
  const set = { at: edit.at, by: edit.actor }
  switch (edit.type) {
    case 'SetCaseKind':
      return withKind(setup, { ...edit.kind, set }, today)
    case 'SetYear': {
      const known = setup.years.find(({ year }) => year === edit.table.year)
      if (known && sameDays(known, edit.table)) return { ok: true, setup }
      const others = setup.years.filter(({ year }) => year !== edit.table.year)
      const years = [...others, { ...edit.table, set }].sort((a, b) => a.year - b.year)
      return checked({ ...setup, years })
    }
    case 'SetUnit': {
      if (edit.unknown.length > 0) return nobody(edit.unknown)
      const unit = { ...edit.unit, members: [...new Set(edit.unit.members)], set }
      const there = setup.units.some(({ name }) => name === unit.name)
      const units = there
        ? setup.units.map(each => (each.name === unit.name ? unit : each))
        : [...setup.units, unit]
      return checked({ ...setup, units })
    }
    case 'DropUnit': {
      const units = setup.units.filter(({ name }) => name !== edit.unit)
      return units.length === setup.units.length ? { ok: true, setup } : checked({ ...setup, units })
    }
    case 'SetCaseHead':
      return edit.unknown.length > 0 ? nobody(edit.unknown) : checked({ ...setup, head: edit.head })
    default:
      return edit satisfies never
  }
}

/** [K23] [K24] */
function withKind(setup: CaseSetup, kind: CaseKind, today: string): Edited {
  const { key, from, terms, classes } = kind
  if (from < today)
    return reject(
      'holds-already',
      `What held on ${from} is left as it is. Choose a day from ${today} on, the day of the hall.`,
    )
  const { atMostDays } = terms
  if (key === ESCALATED && (atMostDays === null || atMostDays > ESCALATED_AT_MOST))
    return bad(
      `An ${ESCALATED} case takes ${ESCALATED_AT_MOST} calendar days at most. Set atMostDays to that or less.`,
    )
  const longest = [terms, ...classes].find(({ days }) => atMostDays !== null && days > atMostDays)
  if (longest && terms.count === 'calendar')
    return bad(
      `${longest.days} days are more than the ${atMostDays} that kind ${key} may take. Make them fewer.`,
    )
  const others = setup.kinds.filter(each => each.key !== key || each.from !== from)
  const known = setup.kinds.find(each => each.key === key)
  if (known && known.mark !== kind.mark)
    return bad(`Cases of kind ${key} begin with ${known.mark}. Leave the mark, or add another kind.`)
  return checked({ ...setup, kinds: [...others, kind] })
}

const bad = (message: string) => reject('bad-set-up', message)
const nobody = (names: readonly string[]) =>
  reject('not-on-staff', `There is nobody called ${names.join(', ')} on the staff. Choose from the list.`)

function checked(setup: CaseSetup): Edited {
  const right = CaseSetup.safeParse(setup)
  if (right.success) return { ok: true, setup: right.data }
  const { path, message } = right.error.issues[0]!
  return bad(`The set-up of cases is not right at ${path.join('.')}: ${message}.`)
}
