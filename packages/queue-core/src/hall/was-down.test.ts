/** What weighs before the officers: the hall itself, its kiosks and printers. */
import { expect, it } from 'vitest'
import { smallHall, type TestHall, testHall } from '../../testing/test-hall.ts'
import { HALL_POLICY } from '../policy/index.ts'
import { HallConfig } from './config.ts'
import { dueCommands } from './due-commands.ts'

/** Does what is due after so many seconds, and not before: the hall was down in between. */
function after(hall: TestHall, seconds: number): TestHall {
  hall.wait(seconds)
  for (const command of dueCommands(hall.state, hall.at, HALL_POLICY)) hall.do(command)
  return hall
}

const up = (hall: TestHall, seconds: number): TestHall => {
  for (let n = 0; n < seconds; n++) after(hall, 1)
  return hall
}

const causeIn = ({ state }: TestHall) => state.breaches.get('t1')?.cause

/** One visitor, and an officer who does not call them. */
function idle(config = smallHall): TestHall {
  const hall = testHall(config).open(1)
  hall.issue('A')
  return hall
}

it('[P18] a server that was down at either level is the cause, and no officer', () => {
  expect(causeIn(up(after(idle(), 240), 61))).toBe('system-down')
  expect(causeIn(up(after(up(idle(), 200), 120), 1))).toBe('system-down')
  expect(causeIn(up(idle(), 301))).toBe('idle-officer')
})

it('[P18] a server that was back within seconds is none', () => {
  expect(causeIn(up(after(up(idle(), 179), 15), 107))).toBe('idle-officer')
  expect(causeIn(up(after(up(idle(), 179), 17), 105))).toBe('system-down')
})

it('[P18] a level that a new set-up makes due at once tells of no silence', () => {
  const hall = up(idle(), 60)
  hall.do({ type: 'ConfigureHall', config: { ...smallHall, atRiskPercent: 1 } })
  expect(causeIn(up(hall, 241))).toBe('idle-officer')
})

it('[P18] a level that a forecast reached early tells of none', () => {
  const hall = up(idle(), 30)
  hall.do({ type: 'MarkAtRisk', ticketId: 't1' })
  expect(causeIn(up(hall, 271))).toBe('idle-officer')
})

it('[P18] a level that fell into a break is due after it', () => {
  const hours = [
    { from: '08:00', to: '08:04' },
    { from: '08:07', to: '12:00' },
  ]
  const hall = testHall(HallConfig.parse({ ...smallHall, calendar: { weekly: { mon: hours } } })).open(1)
  hall.issue('A')
  expect(causeIn(up(hall, 601))).toBe('idle-officer')
})

it('[P18] [C1] no correction of the clock is a silence', () => {
  const hall = up(idle(), 60)
  hall.do({ type: 'ConfigureHall', config: { ...smallHall, atRiskPercent: 1 } })
  const { at } = hall
  hall.wait(600)
  hall.do({ type: 'CorrectClock', from: at, before: { issued: {}, expired: [] } })
  expect(causeIn(up(hall, 241))).toBe('idle-officer')
})

it('[P18] a paper that was not printed, or broke off, weighs before an idle officer', () => {
  for (const paper of ['not-printed', 'unknown'] as const) {
    const hall = idle()
    hall.do({ type: 'RecordPaper', ticketId: 't1', paper, copy: false, detail: '' })
    expect(causeIn(up(hall, 301))).toBe('printer-down')
  }
})
