/** Calls for help at this desk, which are sent past whatever else is on its way. */
import type { BoothView } from '@antrean/queue-core/contract'
import type { DeskLink } from '../session/shift.ts'
import { useHeldKey } from './use-hold.ts'

/** Sent until the server has it; the desk shows that it went out once the hall says so. */
export const callForHelp = ({ link }: DeskLink<'/booth'>, booth: number): void =>
  void link.send('booth:panic', { booth }).catch(() => {})

/** From every page, also while a dialog is open. */
export function usePanicKey(deskLink: DeskLink<'/booth'> | null, mine: BoothView | undefined): void {
  useHeldKey(deskLink !== null && mine !== undefined, () => callForHelp(deskLink!, mine!.number))
}
