import { describe, expect, it } from 'vitest'
import {
  askingHall,
  bareHall,
  officerOf,
  press,
  smallHall,
  type TestHall,
  testHall,
  type Wish,
} from '../../testing/test-hall.ts'
import { HALL_POLICY } from '../policy/index.ts'
import { REJECTIONS, type RejectionCode } from './rejection.ts'

/** For each code: a hall in which it is due, the wish that earns it, and what the sentence must name. */
type Case = { given: () => TestHall; when: Wish; names: RegExp }

const wati = { id: 'wati', anyBooth: true }
const serving = () => {
  const hall = testHall().open(1, 2)
  hall.issue('A')
  hall.next(1)
  return hall
}
const without = (letter: string) => ({
  ...smallHall,
  services: smallHall.services.filter(service => service.letter !== letter),
  booths: smallHall.booths.filter(booth => !booth.services.includes(letter)),
})

const calling = () => {
  const hall = testHall().open(1, 2)
  hall.do({ type: 'CallPanic', booth: 1 })
  return hall
}

const asking = () => {
  const hall = testHall(askingHall).open(1, 2)
  hall.issue('A')
  hall.next(1)
  return hall
}

const line = (count: number) => {
  const hall = testHall()
  for (let n = 0; n < count; n++) hall.wait(1).issue('A')
  return hall
}
const wantsMessages = {
  type: 'AskMessages' as const,
  ticketId: 't1',
  person: { ref: 'm', hash: 'h' },
  language: 'id',
}

const cases: Record<RejectionCode, Case[]> = {
  'hall-not-configured': [{ given: bareHall, when: { type: 'OpenDay' }, names: /set-up/ }],
  'hall-closed': [
    { given: () => testHall().wait(-1), when: press('A', 'x'), names: /opening hours/ },
    { given: () => testHall().wait(8 * 3600), when: press('A', 'x'), names: /opening hours/ },
  ],
  'day-open': [
    { given: testHall, when: { type: 'OpenDay' }, names: /2026-03-02/ },
    {
      given: () => {
        const hall = testHall()
        hall.do({ type: 'CloseDay' })
        return hall.wait(-86_400)
      },
      when: { type: 'OpenDay' },
      names: /2026-03-02/,
    },
  ],
  'day-not-open': [
    { given: bareHall, when: { type: 'CloseDay' }, names: /day/ },
    {
      given: () => {
        const hall = testHall()
        hall.do({ type: 'CloseDay' })
        return hall
      },
      when: { type: 'OpenBooth', booth: 1 },
      names: /day/,
    },
  ],
  'settings-changed': [
    {
      given: testHall,
      when: { type: 'ConfigureHall', config: smallHall, stale: true },
      names: /Read it again/,
    },
  ],
  'booths-busy': [
    {
      given: () => testHall().open(3),
      when: {
        type: 'ConfigureHall',
        config: {
          ...smallHall,
          booths: smallHall.booths.slice(0, 2),
        },
      },
      names: /Booth 3/,
    },
  ],
  'service-busy': [
    {
      given: () => {
        const hall = testHall()
        hall.issue('C')
        return hall
      },
      when: { type: 'ConfigureHall', config: without('C') },
      names: /Service C.*C001/,
    },
  ],
  'unknown-service': [
    { given: testHall, when: press('Z', 'x'), names: /Z.*A, B, C/ },
    { given: testHall, when: { type: 'CloseService', service: 'Z' }, names: /Z/ },
    { given: serving, when: { type: 'TransferTicket', booth: 1, service: 'Z' }, names: /Z/ },
  ],
  'too-late': [{ given: testHall, when: { ...press('A', 'x'), notAfter: 0 }, names: /press.*Press again/i }],
  'service-closed': [
    {
      given: () => {
        const hall = testHall()
        hall.do({ type: 'CloseService', service: 'A' })
        return hall
      },
      when: press('A', 'x'),
      names: /Service A/,
    },
    {
      given: () => {
        const hall = serving()
        hall.do({ type: 'CloseService', service: 'B' })
        return hall
      },
      when: { type: 'TransferTicket', booth: 1, service: 'B' },
      names: /Service B/,
    },
  ],
  'same-service': [
    { given: serving, when: { type: 'TransferTicket', booth: 1, service: 'A' }, names: /A001.*A/ },
  ],
  'unknown-ticket': [
    { given: testHall, when: { type: 'CancelTicket', ticketId: 'x' }, names: /x/ },
    {
      given: testHall,
      when: { type: 'RecordPaper', ticketId: 'x', paper: 'printed', copy: false, detail: '' },
      names: /x/,
    },
    { given: serving, when: { type: 'FinishTicket', booth: 1, ticketId: 'x' }, names: /x/ },
    { given: () => testHall().open(1), when: { type: 'ResumeTicket', booth: 1, ticketId: 'x' }, names: /x/ },
  ],
  'duplicate-ticket': [{ given: serving, when: press('A', 't1'), names: /t1/ }],
  'ticket-ended': [
    {
      given: () => {
        const hall = serving()
        hall.finish(1)
        return hall
      },
      when: { type: 'CancelTicket', ticketId: 't1' },
      names: /A001.*done/,
    },
  ],
  'not-your-ticket': [
    {
      given: () => {
        const hall = serving()
        hall.issue('C')
        return hall
      },
      when: { type: 'FinishTicket', booth: 1, ticketId: 't2' },
      names: /C001.*booth 1/,
    },
    {
      given: () => {
        const hall = serving().open(3)
        hall.do({ type: 'ParkTicket', booth: 1 })
        return hall
      },
      when: { type: 'ResumeTicket', booth: 3, ticketId: 't1' },
      names: /Booth 3.*A001/,
    },
  ],
  'ticket-not-called': (['RecallTicket', 'StartService', 'MarkNoShow'] as const).map(type => ({
    given: () => {
      const hall = serving()
      hall.do({ type: 'StartService', booth: 1 })
      return hall
    },
    when: { type, booth: 1 },
    names: /A001/,
  })),
  'ticket-not-parked': [
    {
      given: () => {
        const hall = testHall().open(1)
        hall.issue('A')
        return hall
      },
      when: { type: 'ResumeTicket', booth: 1, ticketId: 't1' },
      names: /A001/,
    },
  ],
  'ticket-not-waiting': [
    {
      given: serving,
      when: { type: 'CallTicket', booth: 2, ticketId: 't1', officer: wati },
      names: /A001.*called/,
    },
  ],
  'ticket-not-missed': [{ given: serving, when: { type: 'AcknowledgeMiss', ticketId: 't1' }, names: /A001/ }],
  'supervisor-only': [
    {
      given: () => testHall().open(1),
      when: { type: 'CallTicket', booth: 1, ticketId: 't1' },
      names: /supervisor/,
    },
  ],
  'ticket-at-booth': [
    {
      given: serving,
      when: { type: 'CancelTicket', ticketId: 't1' },
      names: /A001.*booth 1/,
    },
  ],
  'unknown-booth': [
    { given: testHall, when: { type: 'OpenBooth', booth: 99 }, names: /99.*1, 2, 3/ },
    { given: testHall, when: { type: 'CallNext', booth: 99 }, names: /99/ },
    { given: testHall, when: { type: 'CloseBooth', booth: 99 }, names: /99/ },
  ],
  'booth-taken': [
    {
      given: () => testHall().open(1),
      when: { type: 'OpenBooth', booth: 1, officer: officerOf(2) },
      names: /Booth 1.*officer-1/,
    },
  ],
  'no-service-mastered': [
    {
      given: testHall,
      when: { type: 'OpenBooth', booth: 2, masters: [{ service: 'A', from: '13:00' }, { service: 'C' }] },
      names: /booth 2 \(A, B\)/,
    },
  ],
  'booth-closed': [
    { given: testHall, when: { type: 'CallNext', booth: 1 }, names: /Booth 1/ },
    { given: testHall, when: { type: 'PauseBooth', booth: 1 }, names: /Booth 1/ },
    { given: testHall, when: { type: 'FinishTicket', booth: 1 }, names: /Booth 1/ },
  ],
  'booth-paused': [
    {
      given: () => {
        const hall = testHall().open(1)
        hall.do({ type: 'PauseBooth', booth: 1 })
        return hall
      },
      when: { type: 'CallNext', booth: 1 },
      names: /Booth 1/,
    },
  ],
  'officer-has-booth': [
    {
      given: () => testHall().open(1),
      when: { type: 'OpenBooth', booth: 2, officer: officerOf(1) },
      names: /booth 1/,
    },
  ],
  'not-your-booth': [
    {
      given: () => testHall().open(1),
      when: { type: 'CallNext', booth: 1, officer: officerOf(2) },
      names: /Booth 1.*officer-1/,
    },
  ],
  'no-ticket': [
    { given: () => testHall().open(1), when: { type: 'FinishTicket', booth: 1 }, names: /Booth 1/ },
  ],
  'ticket-open': (['CallNext', 'PauseBooth', 'CloseBooth'] as const).map(type => ({
    given: serving,
    when: { type, booth: 1 },
    names: /Booth 1.*A001/,
  })),
  'more-time-used': [
    {
      given: () => {
        const hall = line(8)
        for (let n = 0; n < 2; n++) hall.wait(61).do({ type: 'DeferTicket', ticketId: 't1' })
        return hall.wait(61)
      },
      when: { type: 'DeferTicket', ticketId: 't1' },
      names: /A001.*2 times/,
    },
  ],
  'nobody-behind': [
    { given: () => line(1), when: { type: 'DeferTicket', ticketId: 't1' }, names: /A001.*keeps its place/ },
  ],
  'others-would-be-late': [
    {
      given: () => {
        const hall = testHall(undefined, { ...HALL_POLICY, harmsNobody: () => false })
        hall.issue('A')
        hall.issue('A')
        return hall
      },
      when: { type: 'DeferTicket', ticketId: 't1' },
      names: /A001.*keeps its place/,
    },
  ],
  'too-many-addresses': [
    {
      given: () => {
        const hall = line(1)
        for (let n = 0; n < 3; n++) hall.do(wantsMessages)
        return hall
      },
      when: wantsMessages,
      names: /A001.*3 addresses/,
    },
  ],
  'no-panic': [{ given: serving, when: { type: 'TakePanic', booth: 2, officer: wati }, names: /Booth 2/ }],
  'own-panic': [{ given: calling, when: { type: 'TakePanic', booth: 1 }, names: /booth 1.*colleague/ }],
  'panic-not-yours': [
    {
      given: calling,
      when: { type: 'EndPanic', booth: 1, officer: officerOf(2) },
      names: /booth 1.*Take it up first/,
    },
  ],
  'unknown-outcome': [
    {
      given: asking,
      when: { type: 'FinishTicket', booth: 1, matter: 'KK', outcome: 'x' },
      names: /Done, Rejected/,
    },
    { given: serving, when: { type: 'FinishTicket', booth: 1, outcome: 'x' }, names: /no list/ },
  ],
  'outcome-needed': [
    {
      given: asking,
      when: { type: 'FinishTicket', booth: 1, matter: 'KK' },
      names: /service A.*Done, Rejected/,
    },
  ],
  'unknown-matter': [
    {
      given: asking,
      when: { type: 'FinishTicket', booth: 1, matter: 'x' },
      names: /Family card, Identity card/,
    },
  ],
  'matter-needed': [
    {
      given: asking,
      when: { type: 'FinishTicket', booth: 1, outcome: 'Done' },
      names: /Family card, Identity card/,
    },
  ],
  'unknown-reason': [
    { given: asking, when: { type: 'PauseBooth', booth: 2, reason: 'x' }, names: /pause “x”.*A break/ },
    {
      given: asking,
      when: { type: 'CloseBooth', booth: 2, reason: 'A break' },
      names: /close “A break”.*End of shift/,
    },
  ],
  'reason-not-chosen': [
    { given: asking, when: { type: 'PauseBooth', booth: 2 }, names: /A break/ },
    { given: asking, when: { type: 'CloseBooth', booth: 2 }, names: /End of shift/ },
  ],
  'nothing-to-undo': [
    {
      given: () => {
        const hall = serving()
        hall.finish(1)
        return hall.wait(11)
      },
      when: { type: 'UndoLast', booth: 1 },
      names: /booth 1.*10 seconds/,
    },
  ],
  'ticket-not-no-show': [
    { given: () => line(1), when: { type: 'ReturnTicket', ticketId: 't1' }, names: /A001.*waiting/ },
  ],
  'too-late-to-return': [
    {
      given: () => {
        const hall = testHall().open(1)
        hall.issue('A')
        hall.next(1)
        hall.do({ type: 'MarkNoShow', booth: 1 })
        return hall.wait(901)
      },
      when: { type: 'ReturnTicket', ticketId: 't1' },
      names: /A001.*new ticket/,
    },
  ],
  'too-many-services': [
    { given: testHall, when: { ...press('A', 'x'), further: ['B'] }, names: /one service/ },
    {
      given: () => testHall({ ...smallHall, furtherServices: 1 }),
      when: { ...press('A', 'x'), further: ['B', 'C'] },
      names: /1 more service at the most/,
    },
  ],
  'nothing-further': [
    { given: serving, when: { type: 'DropFurther', booth: 1 }, names: /no further service/ },
  ],
  'kiosk-cannot-print': [
    {
      given: testHall,
      when: { ...press('A', 'x'), desk: { paper: 'kiosk-2', canPrint: false } },
      names: /kiosk-2.*without paper/,
    },
  ],
  'unknown-person': [
    {
      given: testHall,
      when: { type: 'ErasePerson', ref: 'p-x', purpose: null, why: 'asked' },
      names: /p-x.*erased/,
    },
  ],
}

describe('[Q13] a refused command changes nothing, and says why', () => {
  for (const code of REJECTIONS)
    it.each(cases[code])(`${code}: $when.type`, ({ given, when, names }) => {
      const hall = given()
      const before = structuredClone(hall.state)
      const decision = hall.ask(when)
      expect(decision).toMatchObject({ ok: false, error: { code } })
      if (!decision.ok) expect(decision.error.message).toMatch(names)
      expect(hall.state).toEqual(before)
    })
})
