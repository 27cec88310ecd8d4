import { describe, expect, it } from 'vitest'
import { press, smallHall, testHall } from '../../testing/test-hall.ts'

describe('a press', () => {
  it('[Q1] gives the next number of its service, each service counting for itself', () => {
    const hall = testHall()
    expect(['A', 'A', 'B', 'A'].map(letter => hall.issue(letter).number)).toEqual([
      'A001',
      'A002',
      'B001',
      'A003',
    ])
  })

  it('[Q1] numbers the thousandth A1000', () => {
    const hall = testHall()
    for (let n = 1; n < 1000; n++) hall.issue('A')
    expect(hall.issue('A').number).toBe('A1000')
  })

  it('[Q4] promises a call within the target of its service', () => {
    const hall = testHall({
      ...smallHall,
      services: smallHall.services.map(s => ({ ...s, targetSeconds: s.letter === 'B' ? 60 : 300 })),
    })
    expect(hall.issue('A').callBy).toBe(hall.at + 300_000)
    expect(hall.issue('B').callBy).toBe(hall.at + 60_000)
  })

  it('[Q30] at the desk gives the next number with the same promise, and says by whom and on what paper', () => {
    const hall = testHall()
    hall.issue('A')
    for (const [id, paper, state] of [
      ['screen', 'none', 'none'],
      ['paper', 'kiosk-2', 'pending'],
    ] as const) {
      const given = hall.do({ ...press('A', id), desk: { paper, canPrint: true } })
      expect(given).toMatchObject([{ type: 'TicketIssued', actor: 'test', paper, callBy: hall.at + 300_000 }])
      expect(hall.state.tickets.get(id)).toMatchObject({ paper: state })
    }
    expect([...hall.state.tickets.values()].map(({ number }) => number)).toEqual(['A001', 'A002', 'A003'])
  })

  it('[Q30] is refused on the paper of a kiosk that cannot print, and takes no number', () => {
    const hall = testHall()
    const decision = hall.ask({ ...press('A', 'paper'), desk: { paper: 'kiosk-2', canPrint: false } })
    expect(decision).toMatchObject({ ok: false, error: { code: 'kiosk-cannot-print' } })
    expect(hall.issue('A').number).toBe('A001')
  })

  it('[Q30] on a screen needs no kiosk; one that a kiosk is to print is printed once it says so', () => {
    const hall = testHall()
    hall.do({ ...press('A', 'screen'), desk: { paper: 'none', canPrint: false } })
    hall.do({ ...press('A', 'paper'), desk: { paper: 'kiosk-2', canPrint: true } })
    expect(hall.state.tickets.get('screen')).not.toHaveProperty('printAt')
    const ticket = hall.state.tickets.get('paper')!
    expect(ticket.printAt).toBe('kiosk-2')
    hall.do({ type: 'RecordPaper', ticketId: 'paper', paper: 'not-printed', copy: false, detail: '' })
    expect(ticket).not.toHaveProperty('printAt')
    expect(ticket.paper).toBe('not-printed')
  })

  it('[Q20] makes no ticket once its visitor is taken to have gone', () => {
    const hall = testHall()
    const late = { ...press('A', 'late'), notAfter: hall.at - 1 }
    expect(hall.ask(late)).toMatchObject({ ok: false, error: { code: 'too-late' } })
    expect(hall.state.tickets.size).toBe(0)
    expect(hall.do({ ...press('A', 'just'), notAfter: hall.at })).toHaveLength(1)
  })

  it('[D1] records the whole of it, the reason of a priority by reference, and nothing else', () => {
    const hall = testHall()
    const decision = hall.ask(press('A', 'x', 'priority'))
    expect(decision).toEqual({
      ok: true,
      events: [
        {
          type: 'TicketIssued',
          at: hall.at,
          actor: 'test',
          ticketId: 'x',
          token: 'token-x',
          number: 'A001',
          service: 'A',
          priority: 'priority',
          priorityReason: null,
          person: { ref: 'p-x', hash: 'hash of p-x' },
          language: 'id',
          callBy: hall.at + 300_000,
        },
      ],
    })
  })

  it('is refused to the second at closing time, and taken at opening time', () => {
    const hall = testHall()
    hall.issue('A')
    hall.wait(8 * 3600 - 0.001)
    hall.issue('A')
    hall.wait(0.001)
    expect(hall.ask(press('A', 'x'))).toMatchObject({ ok: false, error: { code: 'hall-closed' } })
  })
})

describe('paper', () => {
  it('is not made undone by a copy that did not print: the original may be in a hand', () => {
    const hall = testHall()
    const ticket = hall.issue('A')
    const learn = (paper: 'printed' | 'not-printed' | 'unknown', copy: boolean) => {
      hall.do({ type: 'RecordPaper', ticketId: ticket.id, paper, copy, detail: '' })
      return ticket.paper
    }
    expect(learn('not-printed', false)).toBe('not-printed')
    expect(learn('unknown', false)).toBe('unknown')
    expect(learn('not-printed', true)).toBe('unknown')
    expect(learn('printed', true)).toBe('printed')
    expect(learn('unknown', true)).toBe('printed')
  })

  it('keeps the best that is known, also after the ticket has ended', () => {
    const hall = testHall().open(1)
    const ticket = hall.issue('A')
    expect(ticket.paper).toBe('pending')
    hall.do({ type: 'RecordPaper', ticketId: ticket.id, paper: 'unknown', copy: false, detail: 'cable' })
    hall.next(1)
    hall.finish(1)
    hall.do({ type: 'RecordPaper', ticketId: ticket.id, paper: 'printed', copy: true, detail: '' })
    expect(ticket.paper).toBe('printed')
  })
})

describe('cancelling', () => {
  it('takes a waiting ticket out of its line, and a parked one out of the hall', () => {
    const hall = testHall().open(1)
    const [waiting, parked] = [hall.issue('A'), hall.issue('A')]
    hall.next(1)
    hall.do({ type: 'ParkTicket', booth: 1 })
    hall.do({ type: 'CancelTicket', ticketId: waiting.id })
    hall.do({ type: 'CancelTicket', ticketId: parked.id })
    expect([waiting.state, parked.state]).toEqual(['cancelled', 'cancelled'])
    expect(hall.next(1)).toBeNull()
  })
})
