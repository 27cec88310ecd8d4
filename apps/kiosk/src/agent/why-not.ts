/** Why a press cannot be taken now, or null: said before anything is sent, so that nobody waits for nothing. */
import type { LinkState } from '@antrean/hall-client'
import type { PrinterStatus } from '@antrean/printer-driver'
import { type Answer, type Press, refuse } from '../api/index.ts'
import { isUnderWay } from './press-view.ts'

export const DISK_REFUSED = refuse('storage-failed', 'The kiosk cannot write its journal: check its disk.')

export function whyNot(
  service: string,
  press: Press,
  { status, snapshot }: LinkState,
  printer: PrinterStatus,
  canStore: boolean,
): Answer | null {
  if (isUnderWay(press)) return refuse('busy', 'Another press is being answered. Please wait for it.')
  if (status !== 'live' || !snapshot)
    return refuse('no-server', 'The kiosk has no connection to the server. It keeps trying.')
  if (!snapshot.hall.open) return refuse('hall-closed', 'The hall is closed.')
  if (!snapshot.services.some(({ letter, open }) => letter === service && open))
    return refuse('service-closed', `Service ${service} is closed.`)
  if (!canStore) return DISK_REFUSED
  if (!printer.canPrint) return refuse('printer-not-ready', printer.detail)
  return null
}
