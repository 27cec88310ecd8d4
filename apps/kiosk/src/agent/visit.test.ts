import type { IssuedTicket } from '@antrean/queue-core/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  evolveVisit,
  isOver,
  mustBeCopy,
  nextStep,
  PAPERS_AT_MOST,
  reportsDue,
  STILL_HERE_MS,
  type Visit,
  type VisitEvent,
} from './visit.ts'

const pressId = '00000000-0000-4000-8000-000000000001'
const START = Date.parse('2026-03-02T02:00:00Z')

/** One kiosk with its server and its printer, as far as they can go wrong; what is durable outlives a crash. */
function world() {
  const disk: VisitEvent[] = []
  const server = {
    tickets: new Map<string, IssuedTicket>(),
    papers: [] as string[],
    heard: new Set<string>(),
  }
  const driver = { originals: 0, attempts: [] as { outcome: string; partial: boolean }[] }
  let now = START
  let reports = 0

  const visit = (): Visit => disk.reduce(evolveVisit, undefined as unknown as Visit)
  type Happening = VisitEvent extends infer E
    ? E extends VisitEvent
      ? Omit<E, 'pressId' | 'at'>
      : never
    : never
  const record = (happening: Happening) => disk.push({ ...happening, pressId, at: now } as VisitEvent)
  const reportId = () => `report-${++reports}`

  record({ type: 'pressed', order: { pressId, service: 'A', priorityReason: null, language: 'id' } })

  /** The server does it once for a name, and answers the same each time. */
  function issue(commandId: string): IssuedTicket {
    const known = server.tickets.get(commandId)
    const number = `A${String(server.tickets.size + 1).padStart(3, '0')}`
    const ticket = known ?? ({ id: commandId, number } as IssuedTicket)
    server.tickets.set(commandId, ticket)
    return ticket
  }

  /** The driver's promise: no second original once anything of the first may be on paper. */
  function print(copy: boolean, luck: number) {
    const doubtful = driver.attempts.find(({ outcome, partial }) => outcome === 'printed' || partial)
    if (!copy && doubtful)
      return doubtful.outcome === 'printed' ? doubtful : { outcome: 'unknown', partial: true }
    const ends = [
      { outcome: 'printed', partial: false },
      { outcome: 'not-printed', partial: false },
      { outcome: 'not-printed', partial: true },
      { outcome: 'unknown', partial: true },
    ]
    const end = ends[luck % ends.length]!
    driver.attempts.push(end)
    if (!copy && (end.outcome === 'printed' || end.partial)) driver.originals += 1
    return end
  }

  /** `crash` ends the work after the deed and before the journal knows. */
  function work(luck: number, crash: boolean): void {
    const step = nextStep(visit(), now)
    if (step.do === 'ask') {
      const ticket = issue(pressId)
      if (!crash) record({ type: 'answered', ticket })
    }
    if (step.do === 'forget') record({ type: 'refused', error: { code: 'internal', message: '' } })
    if (step.do === 'print') {
      record({ type: 'print-started' })
      const { outcome, partial } = print(step.copy, luck)
      if (!crash)
        record({
          type: 'paper-known',
          outcome: outcome as 'printed',
          partial,
          detail: '',
          reportId: reportId(),
        })
    }
    if (step.do === 'give-up')
      record({ type: 'paper-known', outcome: step.outcome, partial: false, detail: '', reportId: reportId() })
  }

  function tell(crash: boolean): void {
    const [report] = reportsDue(visit())
    if (!report) return
    if (!server.heard.has(report.reportId)) server.papers.push(report.outcome)
    server.heard.add(report.reportId)
    if (!crash) record({ type: 'reported', reportId: report.reportId })
  }

  function reprint(): void {
    const { papers } = visit()
    const known = papers.at(-1)?.known
    if (known && known.outcome !== 'printed' && papers.length < PAPERS_AT_MOST)
      record({ type: 'reprint-asked', copy: mustBeCopy(visit()) })
  }

  return {
    server,
    driver,
    visit,
    work,
    tell,
    reprint,
    leave: () => record({ type: 'left' }),
    pass: (ms: number) => {
      now += ms
    },
    isOver: () => isOver(visit(), now),
  }
}

const moves = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('work' as const), luck: fc.nat(3), crash: fc.boolean() }),
    fc.record({ do: fc.constant('tell' as const), crash: fc.boolean() }),
    fc.record({ do: fc.constant('reprint' as const) }),
    fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: -1000, max: STILL_HERE_MS }) }),
  ),
  { maxLength: 40 },
)

test('whatever is lost, and whenever the kiosk dies: one ticket, one original at most, and the server knows the end', () => {
  fc.assert(
    fc.property(moves, story => {
      const { server, driver, visit, ...kiosk } = world()
      for (const move of story) {
        if (move.do === 'work') kiosk.work(move.luck, move.crash)
        if (move.do === 'tell') kiosk.tell(move.crash)
        if (move.do === 'reprint') kiosk.reprint()
        if (move.do === 'pass') kiosk.pass(move.ms)
        expect(server.tickets.size).toBeLessThanOrEqual(1)
        expect(driver.originals).toBeLessThanOrEqual(1)
      }
      kiosk.leave()
      for (let calm = 0; calm < 12; calm++) {
        kiosk.work(0, false)
        kiosk.tell(false)
      }
      expect(kiosk.isOver()).toBe(true)
      if (visit().ticket) expect(server.papers.at(-1)).toBe(visit().papers.at(-1)!.known!.outcome)
    }),
    { numRuns: 2000 },
  )
})

test('a printer that was asked and then forgotten in a crash is not known to have failed', () => {
  const { visit, ...kiosk } = world()
  kiosk.work(0, false)
  kiosk.work(0, true)
  kiosk.pass(STILL_HERE_MS + 1)
  expect(nextStep(visit(), START + STILL_HERE_MS + 1)).toEqual({ do: 'give-up', outcome: 'unknown' })
})
