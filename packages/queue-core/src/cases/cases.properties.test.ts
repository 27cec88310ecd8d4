/** Whatever happens to cases, in whatever order, at whatever time: what holds always. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseMoves, runCases } from '../../testing/random-cases.ts'
import { CaseEvent } from './case-events.ts'
import { readCaseNumber } from './case-number.ts'
import { type CasesState, noCases } from './case-state.ts'
import { dueCaseCommands } from './due-case-commands.ts'
import { evolveCases } from './evolve-cases.ts'
import { meter } from './meter.ts'
import { CASE_FILTERS, isAmong } from './standing.ts'

const always = (check: (list: Parameters<typeof runCases>[0]) => void, numRuns = 150) =>
  fc.assert(fc.property(caseMoves(), check), { numRuns })

const replay = (log: readonly CaseEvent[]): CasesState =>
  log.reduce(
    (state, event) => evolveCases(state, CaseEvent.parse(JSON.parse(JSON.stringify(event)))),
    noCases(),
  )

/** How long a case was open until `at`, by the log alone: from each beginning to the next decision. A clock set back stands. */
function openFor(log: readonly CaseEvent[], caseId: string, at: number): number {
  let now = 0
  let since: number | null = null
  let sum = 0
  for (const event of log) {
    if (!(event.kind === 'case') || event.id !== caseId) continue
    // A clock that was set back takes no hour away: the case goes on from where it was handed on last.
    if (
      ![
        'CaseOpened',
        'CaseAssigned',
        'ApplicantAsked',
        'ApplicantAnswered',
        'CaseCompleted',
        'CaseReopened',
      ].includes(event.type)
    )
      continue
    now = Math.max(now, event.at)
    if (event.type === 'CaseOpened' || event.type === 'CaseReopened') since = now
    if (event.type === 'CaseCompleted' && since !== null) {
      sum += Math.max(0, Math.min(now, at) - since)
      since = null
    }
  }
  return since === null ? sum : sum + Math.max(0, at - since)
}

describe('over random lives', () => {
  it('[K12] numbers rise by one without gaps in each series, and no two cases have one', () => {
    always(list => {
      const last = new Map<string, number>()
      for (const event of runCases(list).log) {
        if (event.type !== 'CaseOpened') continue
        const { series, ordinal } = readCaseNumber(event.number)
        expect(event.number).toMatch(/^[A-Z]{1,3}-20\d\d-\d{6}$/)
        expect(ordinal).toBe((last.get(series) ?? 0) + 1)
        last.set(series, ordinal)
      }
    })
  })

  it('[K13] the meter gives each moment to one of hall, unit and applicant, and to who was in charge', () => {
    always(list => {
      const { state, log, at } = runCases(list)
      for (const one of state.cases.values())
        for (const moment of [
          at,
          at + 7 * 86_400_000,
          Math.floor((one.openedAt + at) / 2),
          one.openedAt - 1,
        ]) {
          const found = meter(one, moment)
          const { hall, unit, applicant, elapsed, byPerson } = found
          expect(hall + unit + applicant).toBe(elapsed)
          expect(byPerson.reduce((sum, { ms }) => sum + ms, 0)).toBe(elapsed)
          expect(Math.min(hall, unit, applicant, ...byPerson.map(({ ms }) => ms))).toBeGreaterThanOrEqual(0)
          expect(elapsed).toBe(openFor(log, one.id, moment))
        }
    })
  })

  it('[K13] a minute on the meter is one minute of one party, and never goes back', () => {
    always(list => {
      const { state, at } = runCases(list)
      for (const one of state.cases.values()) {
        const [then, now] = [meter(one, at), meter(one, at + 60_000)]
        const grown = (['hall', 'unit', 'applicant'] as const).filter(party => now[party] > then[party])
        expect(grown.length).toBeLessThanOrEqual(1)
        expect(now.elapsed).toBeGreaterThanOrEqual(then.elapsed)
      }
    })
  })

  it('[K10] each level is told once for a due date, and never of a case that is decided', () => {
    always(list => {
      const told = new Set<string>()
      const open = new Set<string>()
      for (const event of runCases(list).log) {
        if (event.type === 'CaseOpened' || event.type === 'CaseReopened') open.add(event.id)
        if (event.type === 'CaseCompleted') open.delete(event.id)
        if (event.type !== 'CaseDueSoon' && event.type !== 'CaseDue' && event.type !== 'CaseOverdue') continue
        const key = [event.id, event.type, event.dueDate].join()
        expect(told).not.toContain(key)
        expect(open).toContain(event.id)
        told.add(key)
      }
    })
  })

  it('[K10] [K11] once what is due is done, nothing is due, and no case beyond its standard is without a name', () => {
    always(list => {
      const { state, at } = runCases(list, {
        before(state, command) {
          if (command.actor === 'system') return
          for (const { stage, person, nameBy, due } of state.cases.values())
            if (stage === 'open' && person === null) {
              expect(nameBy).not.toBeNull()
              expect(command.at).toBeLessThanOrEqual(Math.min(nameBy!, due.at))
            }
          expect(dueCaseCommands(state, command.at)).toEqual([])
        },
      })
      expect(at).toBeGreaterThan(0)
      expect(state.setup).not.toBeNull()
    })
  })

  it('[K2] the hall promises no date beyond seven days, but for those on which it waited for the applicant', () => {
    always(list => {
      for (const one of runCases(list).state.cases.values()) {
        if (one.terms.atMostDays === null) continue
        const waited = one.moves.reduce(
          (sum, move) => sum + (move.type === 'stop' ? Date.parse(move.to) - Date.parse(move.from) : 0),
          0,
        )
        const days = (Date.parse(one.due.date) - Date.parse(one.receivedOn) - waited) / 86_400_000
        expect(days).toBeLessThanOrEqual(one.terms.atMostDays)
      }
    })
  })

  it('[K7] a case is extended once, and an extension is later than what it extends', () => {
    always(list => {
      const due = new Map<string, string>()
      const extended = new Set<string>()
      for (const event of runCases(list).log) {
        if (event.type === 'CaseExtended') {
          expect(extended).not.toContain(event.id)
          expect(event.due.date > due.get(event.id)!).toBe(true)
          extended.add(event.id)
        }
        if ('due' in event) due.set(event.id, event.due.date)
        if (event.type === 'ApplicantAnswered' && event.moved) due.set(event.id, event.moved.due.date)
      }
    })
  })

  it('[K8] nothing happens to a case that is decided but its closing and its reopening', () => {
    always(list => {
      const decided = new Set<string>()
      for (const event of runCases(list).log) {
        if (event.type === 'CaseReopened') {
          expect(decided.delete(event.id)).toBe(true)
          continue
        }
        if (!(event.kind === 'case')) continue
        if (event.type !== 'CaseClosed') expect(decided).not.toContain(event.id)
        if (event.type === 'CaseCompleted') decided.add(event.id)
      }
    })
  })

  it('[K15] a decision changes nothing, and a refused command never does', () => {
    let before = noCases()
    always(list => {
      runCases(list, {
        before(state) {
          before = structuredClone(state)
        },
        decided: ({ state }) => expect(state).toEqual(before),
      })
    }, 30)
  })

  it('[K16] the state rebuilt from the log equals the live state, and so does a case loaded from its own events', () => {
    always(list => {
      const { state, log } = runCases(list)
      expect(replay(log)).toEqual(state)
      for (const [id, one] of state.cases) {
        const own = replay(log.filter(event => event.kind === 'case' && event.id === id))
        expect([...own.cases]).toEqual([[id, one]])
      }
    })
  })

  it('[K10] lists: a case is open or closed, and due or overdue only while it is open', () => {
    always(list => {
      const { state, at } = runCases(list)
      for (const one of state.cases.values()) {
        const [open, due, overdue, closed] = CASE_FILTERS.map(filter => isAmong(one, filter, at))
        expect(open).toBe(!closed)
        expect(closed).toBe(one.stage !== 'open')
        expect(due && overdue).toBe(false)
        if (due || overdue) expect(open).toBe(true)
      }
    })
  })
})
