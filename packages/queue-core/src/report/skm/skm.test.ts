import { describe, expect, it } from 'vitest'
import { facts, rated } from '../../../testing/ticket-facts.ts'
import { NINE_ELEMENTS } from '../../satisfaction/nine-elements.ts'
import type { SkmForm } from '../../satisfaction/skm.ts'
import type { RatingFacts } from '../rating-facts.ts'
import type { TicketFacts } from '../ticket-facts.ts'
import { skm } from './skm.ts'

const KEYS = NINE_ELEMENTS.elements.map(({ key }) => key)
const all = (answer: number) => Object.fromEntries(KEYS.map(key => [key, answer]))
const times = <One>(n: number, one: One): One[] => Array.from({ length: n }, () => one)
const survey = (told: Partial<RatingFacts>) => rated({ level: null, form: NINE_ELEMENTS.from, ...told })

function count(
  tickets: readonly TicketFacts[],
  ratings: readonly RatingFacts[],
  { forms, ...parameters }: { forms?: readonly SkmForm[]; service?: string } = {},
) {
  const by = ['element', 'service', 'day', 'form']
  const counter = skm.count({
    from: '2026-03-02',
    to: '2026-03-08',
    at: 0,
    by,
    parameters,
    ...(forms && { forms }),
  })
  for (const ticket of tickets) counter.add.tickets!(ticket)
  for (const rating of ratings) counter.add.ratings!(rating)
  const [element, service, day, form] = counter.tables().map(({ rows }) => rows)
  return { total: counter.total(), element: element!, service: service!, day: day!, form: form! }
}

describe('the report of the index', () => {
  it('[S1] [S2] tells it in all, by service and by element, each with its grade', () => {
    const answers = [survey({ answers: all(4) }), survey({ service: 'B', answers: { ...all(3), waktu: 1 } })]
    const { total, service, element } = count([facts(), facts({ lastService: 'B' })], answers)
    expect(total).toMatchObject({ forms: 2, index: 84.72, grade: 'B' })
    expect(service).toMatchObject([
      { key: 'A', index: 100, grade: 'A' },
      { key: 'B', index: 69.44, grade: 'C' },
    ])
    expect(element.map(({ key }) => key)).toEqual(KEYS)
    expect(element.find(({ key }) => key === 'waktu')).toMatchObject({
      forms: 2,
      mean: 2.5,
      index: 62.5,
      grade: 'D',
    })
  })

  it('[S3] says beside the visitors how many forms they need, and whether as many came in', () => {
    const visitors = times(100, facts())
    expect(count(visitors, times(79, survey({ answers: all(4) }))).total).toMatchObject({
      visitors: 100,
      sample: 80,
      forms: 79,
      enough: 'no',
    })
    const enough = count(visitors, times(80, survey({ answers: all(4) })))
    expect(enough.total.enough).toBe('yes')
    expect(enough.element.every(its => its.enough === 'yes' && its.sample === 80)).toBe(true)
    expect(count([], []).total).toMatchObject({ sample: 0, enough: 'no' })
  })

  it('[S12] forms with other elements make no common index: each has its own', () => {
    const short = { from: '2026-03-05', elements: NINE_ELEMENTS.elements.slice(0, 3) }
    const { total, form, element } = count(
      [facts(), facts({ date: '2026-03-06' })],
      [
        survey({ answers: all(4) }),
        survey({ date: '2026-03-06', form: short.from, answers: { persyaratan: 2, prosedur: 2, waktu: 2 } }),
      ],
      { forms: [short, NINE_ELEMENTS] },
    )
    expect(total).toMatchObject({ visitors: 2, forms: 2, index: null, grade: null })
    expect(form).toMatchObject([
      { key: NINE_ELEMENTS.from, visitors: 1, forms: 1, index: 100 },
      { key: short.from, visitors: 1, forms: 1, index: 50 },
    ])
    expect(element).toHaveLength(9)
    expect(element[0]).toMatchObject({ key: 'persyaratan', forms: 2, mean: 3 })
  })

  it('[S12] forms that differ in words alone are one', () => {
    const reworded = {
      from: '2026-03-05',
      elements: NINE_ELEMENTS.elements
        .map(its => ({ ...its, name: { id: 'Lain', en: 'Other' } }))
        .toReversed(),
    }
    const answers = [
      survey({ answers: all(4) }),
      survey({ date: '2026-03-06', form: reworded.from, answers: all(3) }),
    ]
    expect(count([], answers, { forms: [NINE_ELEMENTS, reworded] }).total).toMatchObject({
      forms: 2,
      index: 87.5,
    })
  })

  it('[S1] lists the elements of the forms that held, and no others unless they were answered', () => {
    const later = { from: '2027-01-01', elements: [{ ...NINE_ELEMENTS.elements[0]!, key: 'later' }] }
    const forms = [NINE_ELEMENTS, later]
    expect(count([], [], { forms }).element.map(({ key }) => key)).toEqual(KEYS)
    expect(count([], [survey({ form: later.from, answers: { later: 1 } })], { forms }).element).toHaveLength(
      10,
    )
  })

  it('a press without a survey is no form, and one service counts its own alone', () => {
    const { total } = count(
      [facts()],
      [rated(), survey({ answers: {} }), survey({ service: 'B', answers: all(4) })],
      {
        service: 'A',
      },
    )
    expect(total).toMatchObject({ visitors: 1, forms: 0, index: null })
  })
})
