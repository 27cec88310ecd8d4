/** The screens' picture, from what the link and the printer know. */
import type { HallLink } from '@antrean/hall-client'
import type { PrinterStatus } from '@antrean/printer-driver'
import type { KioskState, Press } from '../api/index.ts'

type Own = { press: Press; canStore: boolean; staffTold: boolean }

export function kioskState(hall: HallLink<'/kiosk'>, printer: PrinterStatus, own: Own): KioskState {
  const { status, snapshot, otherKiosks, beingSetUp } = hall.state()
  return {
    link: status,
    beingSetUp,
    hall: snapshot && { ...snapshot.hall, services: snapshot.services },
    printer: { state: printer.state, canPrint: printer.canPrint },
    ...own,
    otherKiosks: otherKiosks ?? 0,
    // Whole seconds: a clock on a screen shows no more, and a state that does not change is not sent.
    clockAheadMs: Math.round((hall.now() - Date.now()) / 1000) * 1000,
  }
}
