import type { PrinterProfile } from '../profile/profile.ts'
import { canPrintIn, detailOf, type PrinterState, type PrinterStatus, stateOf } from './printer-status.ts'
import { noReadings, type Readings } from './readings.ts'

/** Where the state of the printer stands to be seen. */
export interface StatusBoard {
  status(): PrinterStatus
  /** Adds readings to those of before, and shows the state that follows from them. */
  read(part: Partial<Readings>): void
  show(state: PrinterState, detail?: string): void
  /** A new cable: nothing is known any more, though the last state stays up until the first answer. */
  forget(): void
}

/** Calls `onStatus` with every change, and only with changes. */
export function hangBoard(profile: PrinterProfile, onStatus: (status: PrinterStatus) => void): StatusBoard {
  // A model that never says how it is can be printed on while its cable is open.
  const isMute = profile.dialect === 'none'
  let readings: Readings = noReadings
  let status: PrinterStatus = {
    state: 'unknown',
    canPrint: false,
    since: Date.now(),
    detail: detailOf.unknown,
    model: profile.title,
  }

  function show(state: PrinterState, detail = detailOf[state]): void {
    const canPrint = canPrintIn(state) || (isMute && state === 'unknown')
    const isSameState = state === status.state
    if (isSameState && canPrint === status.canPrint && detail === status.detail) return
    status = { ...status, state, canPrint, detail, since: isSameState ? status.since : Date.now() }
    onStatus(status)
  }

  return {
    status: () => status,
    read(part) {
      readings = { ...readings, ...part }
      show(stateOf(readings))
    },
    show,
    forget() {
      readings = noReadings
      if (isMute) show('unknown', 'This model never says how it is.')
    },
  }
}
