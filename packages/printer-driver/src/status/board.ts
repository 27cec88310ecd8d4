import type { PrinterProfile } from '../profile/profile.ts'
import {
  canPrintIn,
  conditionsOf,
  detailOf,
  type PrinterState,
  type PrinterStatus,
} from './printer-status.ts'
import { noReadings, type Readings } from './readings.ts'

/** Where the state of the printer stands to be seen. */
export type StatusBoard = {
  status(): PrinterStatus
  /** The state shown is the one that follows from these, and they are no news. */
  holds(part: Partial<Readings>): boolean
  /** What is shown is what it said, and not a silence or a cable that is gone. */
  isRead(): boolean
  /** Adds readings to those of before, and shows the state that follows from them. */
  read(part: Partial<Readings>): void
  show(state: PrinterState, detail?: string): void
  /** What was read is not known to be so any more; whether it takes jobs stays as it was. */
  doubt(detail: string): void
  /** Stands behind the detail of every state in which it prints. */
  remark(text: string | undefined): void
  /** A new cable: nothing is known any more, though the last state stays up until the first answer. */
  forget(): void
}

/** Calls `onStatus` with every change, and only with changes. */
export function openBoard(profile: PrinterProfile, onStatus: (status: PrinterStatus) => void): StatusBoard {
  // A model that never says how it is can be printed on while its cable is open.
  const isMute = profile.dialect === 'none'
  let readings: Readings = noReadings
  /** They are what is shown, and not a silence or a cable that is gone. */
  let isRead = false
  let status: PrinterStatus = {
    state: 'unknown',
    conditions: ['unknown'],
    canPrint: false,
    since: Date.now(),
    detail: detailOf.unknown,
    model: profile.title,
  }

  let remarked: string | undefined

  function show(
    conditions: readonly PrinterState[],
    said?: string,
    mayPrint = isMute && conditions[0] === 'unknown',
  ): void {
    const state = conditions[0] ?? 'unknown'
    const canPrint = mayPrint || canPrintIn(state)
    const sentences = said === undefined ? conditions.map(one => detailOf[one]) : [said]
    const detail = [...sentences, ...(canPrint && remarked ? [remarked] : [])].join(' ')
    const isSameState = state === status.state
    if (isSameState && canPrint === status.canPrint && detail === status.detail) return
    const since = isSameState ? status.since : Date.now()
    status = { ...status, state, conditions, canPrint, detail, since }
    onStatus(status)
  }

  return {
    status: () => status,
    holds(part) {
      const names = Object.keys(part) as (keyof Readings)[]
      return isRead && names.every(name => readings[name] === part[name])
    },
    isRead: () => isRead,
    read(part) {
      isRead = true
      readings = { ...readings, ...part }
      show(conditionsOf(readings))
    },
    show(state, detail) {
      isRead = false
      show([state], detail)
    },
    doubt(detail) {
      isRead = false
      show(['unknown'], detail, status.canPrint)
    },
    remark(text) {
      remarked = text
      if (canPrintIn(status.state)) show(status.conditions)
    },
    forget() {
      readings = noReadings
      isRead = false
      if (isMute) show(['unknown'], 'This model never says how it is.')
    },
  }
}
