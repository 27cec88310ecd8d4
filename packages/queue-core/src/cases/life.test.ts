import { describe, expect, it } from 'vitest'
import { caseSetup, JAKARTA, noon, ref, testCases } from '../../testing/test-cases.ts'
import { CaseEvent } from './case-events.ts'
import { decideCase } from './decide-case.ts'
import { dueCaseCommands } from './due-case-commands.ts'
import { meter } from './meter.ts'
import { isAmong, standingOf } from './standing.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

describe('a case is opened', () => {
  it('[K12] under a number of its kind and year, which go on after a kind was set up anew', () => {
    const desk = testCases('2026-12-30')
    expect(desk.open('escalated').number).toBe('E-2026-000001')
    expect(desk.open('escalated').number).toBe('E-2026-000002')
    expect(desk.open('information').number).toBe('I-2026-000001')
    desk.on('2027-01-02').do({ type: 'ConfigureCases', setup: caseSetup })
    expect(desk.open('escalated').number).toBe('E-2027-000001')
    expect(desk.on('2026-12-31').open('escalated').number).toBe('E-2026-000003')
  })

  it('with its ticket, its matter and what the applicant promised to bring', () => {
    const one = testCases().open('escalated', {
      ticket: { id: 't1', number: 'A012' },
      service: 'A',
      applicant: ref('p1'),
      matter: ref('m1'),
      documents: [{ id: 'd1', what: ref('deed') }],
      outside: undefined,
    })
    expect(one).toMatchObject({ ticket: { number: 'A012' }, applicant: ref('p1'), matter: ref('m1') })
    expect(one.documents).toEqual([
      { id: 'd1', what: ref('deed'), promisedAt: noon('2026-01-05'), receivedAt: null },
    ])
  })

  it('with the number that it has in a register elsewhere', () => {
    expect(testCases().open('complaint', { class: 'plain', outside: '8812345' }).outside).toBe('8812345')
  })

  it('[K1] by the terms of its day, which a later set-up leaves as they are', () => {
    const desk = testCases('2026-01-05')
    const information = caseSetup.kinds.find(({ key }) => key === 'information')!
    const newer = { ...information, from: '2026-01-06', terms: { ...information.terms, days: 5 } }
    const one = desk.open('information')
    desk.do({ type: 'ConfigureCases', setup: { ...caseSetup, kinds: [newer, ...caseSetup.kinds] } })
    expect(desk.open('information').due.date).toBe('2026-01-20')
    expect(desk.on('2026-01-06').open('information').due.date).toBe('2026-01-13')
    expect(one.due.date).toBe('2026-01-20')
  })

  it('[K2] with an earlier date that the applicant was told, and never with a later one', () => {
    const desk = testCases('2026-01-05')
    expect(desk.open('escalated', { dueDate: '2026-01-07' }).due.date).toBe('2026-01-07')
    expect(desk.open('escalated', { dueDate: '2026-01-12' }).due.date).toBe('2026-01-12')
    const open = { type: 'OpenCase', caseId: 'x', token: 'y', kind: 'escalated' } as const
    expect(desk.refused({ ...open, dueDate: '2026-01-13' })).toBe('due-too-late')
    expect(desk.refused({ ...open, service: 'A', dueDate: '2026-01-09' })).toBe('due-too-late')
    expect(desk.refused({ ...open, dueDate: '2026-01-04' })).toBe('due-in-the-past')
  })

  it('[K17] with what it costs: nothing, or the lawful fee and its basis', () => {
    const desk = testCases()
    expect(desk.open('information').terms.cost).toBe('gratis')
    expect(desk.open('desk').terms.cost).toEqual({ rupiah: 50_000, basis: 'PP 41/2023' })
    expect(desk.open('desk', { service: 'A' }).terms.cost).toBe('gratis')
    expect(desk.open('desk', { service: 'B' }).terms.cost).toEqual({ rupiah: 50_000, basis: 'PP 41/2023' })
  })
})

describe('an objection', () => {
  const refusedOn = (date: string) => {
    const desk = testCases(date)
    const one = desk.open('information')
    desk.do({ type: 'CompleteCase', caseId: one.id, outcome: 'refused', text: ref('why') })
    return desk
  }
  const objection = {
    type: 'OpenCase',
    caseId: 'x',
    token: 'y',
    kind: 'objection',
    against: { caseId: 'c1' },
  } as const

  it('[K5] is filed within thirty working days of the decision', () => {
    // To 18 Feb (10), 27 Feb (17), 6 Mar (22), 13 Mar (27), 16, 17 (29), 25 Mar (30).
    expect(refusedOn('2026-02-02').on('2026-03-25').refused(objection)).toBeNull()
    expect(refusedOn('2026-02-02').on('2026-03-26').refused(objection)).toBe('filed-too-late')
  })

  it('[K5] or of the due date that passed without one', () => {
    const desk = testCases('2026-01-05')
    desk.open('information')
    expect(desk.on('2026-01-20').refused(objection)).toBe('nothing-to-object-to')
    expect(desk.on('2026-01-21').refused(objection)).toBeNull()
    // From 20 January: 21–23 (3) 26–30 (8) 2–6 (13) 9–13 (18) 18–20 (21) 23–27 (26) 2–5 March.
    expect(desk.on('2026-03-05').refused(objection)).toBeNull()
    expect(desk.on('2026-03-06').refused(objection)).toBe('filed-too-late')
  })

  it('[K5] or of a decision of before there were cases, and of nothing else', () => {
    const desk = refusedOn('2026-02-02')
    const against = (decidedOn: string) => ({ ...objection, against: { decidedOn } })
    expect(desk.refused(against('2026-02-01'))).toBeNull()
    expect(desk.refused(against('2025-11-03'))).toBe('filed-too-late')
    expect(desk.refused(against('2026-02-03'))).toBe('nothing-to-object-to')
    expect(desk.refused({ ...objection, against: undefined })).toBe('nothing-to-object-to')
    expect(desk.refused({ ...objection, kind: 'escalated' })).toBe('nothing-to-object-to')
    desk.open('escalated')
    expect(desk.refused({ ...objection, against: { caseId: 'c2' } })).toBe('nothing-to-object-to')
  })
})

describe('a case goes on', () => {
  it('from the hall to a unit, to an officer, and back, each hand-over with who and when', () => {
    const desk = testCases()
    const one = desk.open('escalated')
    desk.do({ type: 'AssignCase', caseId: 'c1', unit: 'Ditjen PHI', person: null })
    expect(one).toMatchObject({ unit: 'Ditjen PHI', person: null })
    desk.do({ type: 'AssignCase', caseId: 'c1', unit: 'Ditjen PHI', person: 'joko', note: ref('n') })
    expect(one).toMatchObject({ unit: 'Ditjen PHI', person: 'joko', nameBy: null })
    desk.do({ type: 'AssignCase', caseId: 'c1', unit: null, person: 'sari' })
    expect(one).toMatchObject({ unit: null, person: 'sari' })
    expect(one.history.map(({ type }) => type)).toEqual(['CaseOpened', ...Array(3).fill('CaseAssigned')])
    expect(one.history[0]).toEqual({ type: 'CaseOpened', at: noon('2026-01-05'), actor: 'staff:sari' })
  })

  it('[K11] with the head of its unit in charge where nobody was named in time, or whoever answers for all', () => {
    const desk = testCases('2026-01-05')
    const one = desk.open('information', { unit: 'Ditjen PHI', person: undefined })
    const other = desk.open('information', { unit: 'Ditjen K3', person: undefined })
    const third = desk.open('information', { person: undefined })
    desk.at = noon('2026-01-07') - 12 * HOUR - 1
    expect(desk.due()).toEqual([])
    desk.at += 1
    expect(desk.due()).toEqual(['CaseAssigned', 'CaseAssigned', 'CaseAssigned'])
    expect([one, other, third].map(({ unit, person }) => [unit, person])).toEqual([
      ['Ditjen PHI', 'ratna'],
      ['Ditjen K3', 'budi'],
      [null, 'budi'],
    ])
    expect(desk.events.at(-1)).toMatchObject({ actor: 'system', why: 'nobody-named' })
  })

  it('[K11] with a name at the latest when its due date is over, also after a reopening', () => {
    const desk = testCases('2026-01-05')
    const one = desk.open('information')
    desk.on('2026-01-22').do({ type: 'AssignCase', caseId: 'c1', unit: 'Ditjen PHI', person: null })
    expect(desk.due()).toContain('CaseAssigned')
    expect(one.person).toBe('ratna')
    desk.do({ type: 'AssignCase', caseId: 'c1', unit: 'Ditjen K3', person: null })
    desk.do({ type: 'CompleteCase', caseId: 'c1', outcome: 'done', text: null })
    expect(desk.due()).toEqual([])
    desk.do({ type: 'ReopenCase', caseId: 'c1', reason: ref('r') })
    expect(one.nameBy).toBe(noon('2026-01-24') - 12 * HOUR - 1)
  })

  it('[K6] with a question at a time, whose clock stands still where the kind says so', () => {
    const desk = testCases('2026-01-05')
    const one = desk.open('escalated')
    const ask = { type: 'AskApplicant', caseId: 'c1', text: ref('q') } as const
    desk.on('2026-01-06').do(ask)
    expect(desk.refused(ask)).toBe('question-open')
    desk.on('2026-01-20')
    expect(desk.due()).toEqual([])
    expect(standingOf(one, desk.at)).toBe('open')
    desk.do({ type: 'AnswerQuestion', caseId: 'c1', text: ref('a') })
    // Six of seven days were left.
    expect(one.due.date).toBe('2026-01-26')
    expect(desk.on('2026-01-25').due()).toEqual(['CaseDueSoon'])
  })

  it('[K6] and no question makes an overdue case timely', () => {
    const desk = testCases('2026-01-05')
    const one = desk.open('escalated')
    desk.on('2026-01-13').do({ type: 'AskApplicant', caseId: 'c1', text: ref('q') })
    expect(standingOf(one, desk.at)).toBe('overdue')
    expect(desk.due()).toEqual(['CaseDueSoon', 'CaseDue', 'CaseOverdue'])
    desk.on('2026-01-20').do({ type: 'AnswerQuestion', caseId: 'c1', text: ref('a') })
    expect(one.due.date).toBe('2026-01-12')
  })

  it('[K18] with an answer to the question that was read, and to no later one', () => {
    const desk = testCases('2026-01-05')
    const one = desk.open('escalated')
    const ask = (text: string) => desk.do({ type: 'AskApplicant', caseId: 'c1', text: ref(text) })
    const answer = { type: 'AnswerQuestion', caseId: 'c1', text: ref('a') } as const
    ask('q1')
    desk.do({ ...answer, question: 'q1' })
    expect(one).toMatchObject({ question: null, answer: { question: 'q1', text: ref('a'), at: desk.at } })
    ask('q2')
    expect(desk.refused({ ...answer, question: 'q1' })).toBe('no-question')
    expect(desk.refused({ ...answer, question: 'q2' })).toBeNull()
    expect(desk.refused(answer)).toBeNull()
  })

  it('with documents, promised and received, or received unasked', () => {
    const desk = testCases()
    const one = desk.open('escalated')
    desk.do({ type: 'PromiseDocument', caseId: 'c1', documentId: 'd1', what: ref('deed') })
    desk.at += HOUR
    desk.do({ type: 'ReceiveDocument', caseId: 'c1', documentId: 'd1' })
    desk.do({ type: 'ReceiveDocument', caseId: 'c1', documentId: 'd2', what: ref('letter') })
    expect(one.documents).toEqual([
      { id: 'd1', what: ref('deed'), promisedAt: noon('2026-01-05'), receivedAt: desk.at },
      { id: 'd2', what: ref('letter'), promisedAt: null, receivedAt: desk.at },
    ])
  })

  it('[K7] with one extension, which is told before the due date is over, with its reason', () => {
    const desk = testCases('2026-01-05')
    const one = desk.open('information')
    const extend = { type: 'ExtendCase', caseId: 'c1', reason: ref('r') } as const
    expect(desk.refused({ ...extend, reason: null })).toBe('reason-needed')
    desk.at = one.due.at + 1
    expect(desk.refused(extend)).toBe('case-overdue')
    desk.at = one.due.at
    desk.do(extend)
    expect(one.due.date).toBe('2026-01-29')
    expect(desk.refused(extend)).toBe('extended-already')
    desk.open('objection', { against: { decidedOn: '2026-01-05' } })
    expect(desk.refused({ ...extend, caseId: 'c2' })).toBe('no-extension')
    desk.open('escalated')
    expect(desk.refused({ ...extend, caseId: 'c3' })).toBe('due-too-late')
  })
})

describe('the ladder', () => {
  it('[K10] tells once that a case is due soon, due, and overdue', () => {
    const desk = testCases('2026-03-09')
    const one = desk.open('information')
    const told: [string, string][] = []
    for (let hour = 0; hour < 24 * 30; hour++) {
      desk.at = noon('2026-03-09') + hour * HOUR
      for (const type of desk.due())
        told.push([type, new Date(desk.at + 7 * HOUR).toISOString().slice(0, 13)])
    }
    expect(told).toEqual([
      ['CaseDueSoon', '2026-03-26T00'],
      ['CaseDue', '2026-03-30T00'],
      ['CaseOverdue', '2026-03-31T00'],
    ])
    expect(one.told).toHaveLength(3)
  })

  it('[K10] loses nothing when nobody looked, repeats nothing when the clock was set back, and begins anew with a new date', () => {
    const desk = testCases('2026-01-05')
    const one = desk.open('information')
    desk.at = one.due.at
    desk.do({ type: 'ExtendCase', caseId: 'c1', reason: ref('r') })
    expect(desk.due()).toEqual([])
    desk.on('2026-02-20')
    expect(desk.due()).toEqual(['CaseDueSoon', 'CaseDue', 'CaseOverdue'])
    expect(desk.on('2026-01-28').due()).toEqual([])
    expect(desk.on('2026-02-20').due()).toEqual([])
  })

  it('[K10] decides again what it asks for, so that a command given twice tells once', () => {
    const desk = testCases('2026-01-05')
    desk.open('information')
    desk.on('2026-02-20')
    const commands = dueCaseCommands(desk.state, desk.at)
    for (const command of [...commands, ...commands]) desk.do(command)
    expect(desk.ofType('CaseOverdue')).toHaveLength(1)
  })

  it('[K10] sorts lists by it', () => {
    const desk = testCases('2026-03-09')
    const one = desk.open('information')
    const among = (at: number) =>
      (['open', 'due', 'overdue', 'closed'] as const).filter(filter => isAmong(one, filter, at))
    expect(among(one.due.soonAt - 1)).toEqual(['open'])
    expect(among(one.due.soonAt)).toEqual(['open', 'due'])
    expect(among(one.due.at)).toEqual(['open', 'due'])
    expect(among(one.due.at + 1)).toEqual(['open', 'overdue'])
    desk.do({ type: 'CompleteCase', caseId: 'c1', outcome: 'granted', text: null })
    expect(among(one.due.at + 1)).toEqual(['closed'])
  })
})

describe('the end of a case', () => {
  it('[K8] is a decision, after which only a reopening with a reason goes on, by the days of its kind anew', () => {
    const desk = testCases('2026-01-05')
    const one = desk.open('information')
    const reopen = { type: 'ReopenCase', caseId: 'c1', reason: ref('r') } as const
    expect(desk.refused(reopen)).toBe('case-not-decided')
    desk.do({ type: 'CompleteCase', caseId: 'c1', outcome: 'granted', text: ref('a') })
    expect(one).toMatchObject({ stage: 'closed', outcome: 'granted', decidedAt: desk.at })
    expect(desk.refused({ type: 'AskApplicant', caseId: 'c1', text: ref('q') })).toBe('case-decided')
    expect(desk.refused({ type: 'CompleteCase', caseId: 'c1', outcome: 'done', text: null })).toBe(
      'case-decided',
    )
    expect(desk.refused({ ...reopen, reason: null })).toBe('reason-needed')
    desk.on('2026-02-02').do(reopen)
    expect(one).toMatchObject({ stage: 'open', outcome: null, decidedAt: null, receivedOn: '2026-02-02' })
    expect(one.due.date).toBe('2026-02-18')
    expect(one.number).toBe('I-2026-000001')
  })

  it('[K9] waits ten working days where the kind says so, and then comes by itself', () => {
    const desk = testCases('2026-03-09')
    const one = desk.open('complaint', { class: 'normative' })
    desk.do({ type: 'CompleteCase', caseId: 'c1', outcome: 'done', text: ref('a') })
    expect(one.stage).toBe('answered')
    // 10–13 (4) 16 17 (6) 25–27 (9) 30.
    desk.at = noon('2026-03-31') - 12 * HOUR - 1
    expect(desk.due()).toEqual([])
    desk.at += 1
    expect(desk.due()).toEqual(['CaseClosed'])
    expect(one.stage).toBe('closed')
    expect(desk.due()).toEqual([])
  })

  it('[K9] does not come by itself to whoever took the answer up, nor later to who withdrew', () => {
    const desk = testCases('2026-03-09')
    const one = desk.open('complaint', { class: 'plain' })
    desk.do({ type: 'CompleteCase', caseId: 'c1', outcome: 'done', text: ref('a') })
    desk.on('2026-03-12').do({ type: 'ReopenCase', caseId: 'c1', reason: ref('r') })
    expect(desk.on('2026-03-31').due()).not.toContain('CaseClosed')
    desk.do({ type: 'CompleteCase', caseId: 'c1', outcome: 'withdrawn', text: null })
    expect(one.stage).toBe('closed')
  })

  it('[K8] is never a refusal without its reason', () => {
    const desk = testCases()
    desk.open('information')
    const complete = { type: 'CompleteCase', caseId: 'c1', outcome: 'refused' } as const
    expect(desk.refused({ ...complete, text: null })).toBe('reason-needed')
    expect(desk.refused({ ...complete, text: ref('why') })).toBeNull()
  })
})

describe('the meter', () => {
  it('[K13] runs for hall, unit and applicant, and for who was in charge, from the opening to the decision', () => {
    const desk = testCases('2026-01-05')
    const one = desk.open('escalated')
    desk.at += 2 * HOUR
    desk.do({ type: 'AssignCase', caseId: 'c1', unit: 'Ditjen PHI', person: 'joko' })
    desk.at += 5 * HOUR
    desk.do({ type: 'AskApplicant', caseId: 'c1', text: ref('q') })
    desk.at += 30 * HOUR
    desk.do({ type: 'AnswerQuestion', caseId: 'c1', text: ref('a') })
    desk.at += HOUR
    desk.do({ type: 'AssignCase', caseId: 'c1', unit: 'Ditjen PHI', person: 'ratna' })
    desk.at += 3 * HOUR
    desk.do({ type: 'AssignCase', caseId: 'c1', unit: null, person: 'sari' })
    desk.at += 4 * HOUR
    const metered = {
      elapsed: 45 * HOUR,
      hall: 6 * HOUR,
      unit: 9 * HOUR,
      applicant: 30 * HOUR,
      byPerson: [
        { unit: null, person: 'sari', ms: 6 * HOUR },
        { unit: 'Ditjen PHI', person: 'joko', ms: 36 * HOUR },
        { unit: 'Ditjen PHI', person: 'ratna', ms: 3 * HOUR },
      ],
    }
    expect(meter(one, desk.at)).toEqual(metered)
    desk.do({ type: 'CompleteCase', caseId: 'c1', outcome: 'done', text: null })
    desk.at += 100 * DAY
    expect(meter(one, desk.at)).toEqual(metered)
    desk.do({ type: 'ReopenCase', caseId: 'c1', reason: ref('r') })
    desk.at += HOUR
    expect(meter(one, desk.at)).toMatchObject({ elapsed: 46 * HOUR, hall: 7 * HOUR })
    expect(meter(one, noon('2026-01-05') + 3 * HOUR)).toMatchObject({
      hall: 2 * HOUR,
      unit: HOUR,
      applicant: 0,
    })
  })

  it('[K13] takes no hour away when a clock is set back', () => {
    const desk = testCases('2026-01-05')
    const one = desk.open('escalated')
    desk.at += 3 * HOUR
    desk.do({ type: 'AssignCase', caseId: 'c1', unit: 'Ditjen PHI', person: 'joko' })
    desk.at -= HOUR
    desk.do({ type: 'AssignCase', caseId: 'c1', unit: null, person: 'sari' })
    desk.at += 2 * HOUR
    expect(meter(one, desk.at)).toMatchObject({ elapsed: 4 * HOUR, hall: 4 * HOUR, unit: 0, applicant: 0 })
  })
})

describe('refusals', () => {
  it('[K15] name the thing and the remedy', () => {
    const desk = testCases('2026-01-05')
    const bare = decideCase(
      { setup: null, given: new Map(), cases: new Map() },
      { type: 'OpenCase', caseId: 'x', token: 'y', kind: 'information', at: 0, actor: 'staff:sari' },
      JAKARTA,
    )
    expect(bare).toMatchObject({ error: { code: 'cases-not-set-up' } })
    desk.open('complaint', { class: 'plain', documents: [{ id: 'd1', what: ref('d') }] })
    const open = { type: 'OpenCase', caseId: 'x', token: 'y' } as const
    const document = { id: 'd', what: ref('d') }
    expect([
      desk.refused({ ...open, kind: 'riddle' }),
      desk.refused({ ...open, kind: 'complaint' }),
      desk.refused({ ...open, kind: 'complaint', class: 'loud' }),
      desk.refused({ ...open, kind: 'information', class: 'plain' }),
      desk.refused({ ...open, kind: 'information', unit: 'Ditjen X' }),
      desk.refused({ ...open, kind: 'information', caseId: 'c1' }),
      desk.refused({ ...open, kind: 'information', documents: [document, document] }),
      desk.refused({ type: 'AssignCase', caseId: 'c1', unit: 'Ditjen X', person: null }),
      desk.refused({ type: 'AssignCase', caseId: 'c1', unit: null, person: 'sari' }),
      desk.refused({ type: 'AssignCase', caseId: 'c9', unit: null, person: 'joko' }),
      desk.refused({ type: 'AnswerQuestion', caseId: 'c1', text: ref('a') }),
      desk.refused({ type: 'PromiseDocument', caseId: 'c1', documentId: 'd1', what: ref('d') }),
      desk.refused({ type: 'ReceiveDocument', caseId: 'c1', documentId: 'd9' }),
    ]).toEqual([
      'unknown-kind',
      'class-needed',
      'unknown-class',
      'unknown-class',
      'unknown-unit',
      'duplicate-case',
      'document-known',
      'unknown-unit',
      'same-in-charge',
      'unknown-case',
      'no-question',
      'document-known',
      'unknown-document',
    ])
    const decision = desk.ask({ ...open, kind: 'riddle' })
    expect(decision).toMatchObject({
      error: { message: expect.stringMatching(/riddle.*Choose one of escalated, information/) },
    })
  })

  it('[K1] of a kind that is not offered, or does not hold yet', () => {
    const kinds = caseSetup.kinds.map(kind =>
      kind.key === 'licence'
        ? { ...kind, offered: false }
        : kind.key === 'letter'
          ? { ...kind, from: '2026-06-01' }
          : kind,
    )
    const desk = testCases('2026-05-31', { ...caseSetup, kinds })
    const open = { type: 'OpenCase', caseId: 'x', token: 'y' } as const
    expect(desk.refused({ ...open, kind: 'licence' })).toBe('unknown-kind')
    expect(desk.refused({ ...open, kind: 'letter' })).toBe('unknown-kind')
    expect(desk.on('2026-06-01').refused({ ...open, kind: 'letter' })).toBeNull()
  })
})

it('[K14] no event takes a name, a number or a text in place of its reference', () => {
  const desk = testCases()
  desk.open('escalated', { applicant: ref('p1'), matter: ref('m1') })
  const [opened] = desk.ofType('CaseOpened')
  expect(CaseEvent.safeParse(opened).success).toBe(true)
  for (const wrong of [
    { applicant: { ...ref('p1'), phone: '0812' } },
    { applicant: 'Ani' },
    { matter: 'my deed' },
  ])
    expect(CaseEvent.safeParse({ ...opened, ...wrong }).success).toBe(false)
})
