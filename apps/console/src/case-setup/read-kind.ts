/** A kind of cases as the form has it, or what is wrong with it. */
import type { CaseSetupView } from '@antrean/queue-core/contract'
import type { CaseSetupWords } from '@antrean/words'
import { written } from '../cases/contact-faults.ts'
import type { Faults } from '../shell/field.tsx'
import type { Order } from '../shell/order.ts'

export type Kind = CaseSetupView['kinds'][number]
export type KindOrder = Extract<Order<'/staff'>, { event: 'case:set-kind' }>

/** The kind that booths escalate to: seven calendar days at most. */
export const ESCALATED = 'escalated'
export const ESCALATED_AT_MOST = 7
const MOST_DAYS = 366

/** From the English name: `Licence request` is `licence-request`. */
export const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 32)

/** `base`: the kind that is changed; null for a new one. */
export function readKind(
  fields: FormData,
  base: Kind | null,
  { today, kinds }: Pick<CaseSetupView, 'today' | 'kinds'>,
  services: readonly string[],
  words: CaseSetupWords,
): { order: KindOrder } | { faults: Faults } {
  const faults: Record<string, string> = {}
  const needed = (name: string): string => {
    const its = written(fields, name)
    if (its === '') faults[name] = words.needed
    return its
  }
  /** Null where nothing was written. */
  const number = (name: string, least: number, most: number): number | null => {
    const its = written(fields, name)
    if (its === '') return null
    const n = Number(its)
    if (Number.isInteger(n) && n >= least && n <= most) return n
    faults[name] = words.badNumber({ least, most })
    return null
  }
  const days = (name: string, most = MOST_DAYS) => number(name, 1, most)
  const must = (name: string, its: number | null): number => {
    if (its === null) faults[name] ??= words.needed
    return its ?? 1
  }

  const from = needed('from')
  if (from !== '' && from < today) faults.from = words.badFrom
  const name = { id: needed('name-id'), en: needed('name-en') }
  const key = base?.key ?? keyOf(name.en)
  const mark = base?.mark ?? needed('mark').toUpperCase()
  if (!base) {
    if (mark !== '' && !/^[A-Z]{1,3}$/.test(mark)) faults.mark = words.badMark
    else if (kinds.some(its => its.mark === mark)) faults.mark = words.markTaken
    if (name.en !== '' && (key.length < 2 || kinds.some(its => its.key === key)))
      faults['name-en'] = words.nameTaken
  }
  const count = written(fields, 'count') === 'working' ? ('working' as const) : ('calendar' as const)
  const cap = key === ESCALATED ? ESCALATED_AT_MOST : MOST_DAYS
  const most = days('most', cap)
  if (key === ESCALATED) must('most', most)
  const within = count === 'calendar' && most !== null ? most : MOST_DAYS
  const standard = must('days', days('days', within))
  const extension = days('extension')
  const closes = days('closes')
  const soon = must('soon', number('soon', 0, 60))
  const rupiah = number('rupiah', 1, 1_000_000_000)
  const basis = rupiah === null ? '' : needed('basis')
  if (rupiah !== null && basis !== '' && basis.length < 3) faults.basis = words.needed
  const classes = (base?.classes ?? []).map(its => {
    const field = `class-${its.key}`
    return { ...its, days: must(field, days(field, within)) }
  })
  const own = services.flatMap(letter => {
    const its = days(`service-${letter}`, within)
    const known = base?.services.find(each => each.letter === letter)
    return its === null ? [] : [{ ...known, letter, days: its }]
  })
  if (Object.keys(faults).length > 0) return { faults }
  return {
    order: {
      event: 'case:set-kind',
      payload: {
        ...{ key, from, mark, name },
        offered: written(fields, 'offered') !== 'no',
        terms: {
          ...(base?.terms ?? {}),
          ...{ count, days: standard, atMostDays: most, soonDays: soon, closesAfterDays: closes },
          extension:
            extension === null
              ? null
              : { days: extension, reasonNeeded: base?.terms.extension?.reasonNeeded ?? true },
          questionStopsClock: written(fields, 'stops') === 'yes',
          cost: rupiah === null ? 'gratis' : { rupiah, basis },
        },
        classes,
        services: own,
        against: base?.against ?? null,
        outside: base?.outside ?? null,
      },
    },
  }
}
