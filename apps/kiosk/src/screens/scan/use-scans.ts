/** The ticket that was held to the scanner last, asked of the agent, until it is put away. */
import { ScannedTicket } from '@antrean/queue-core/contract'
import { useState } from 'react'
import type { KioskApi } from '../../api/index.ts'
import { useScanner } from './use-scanner.ts'

export type Told =
  | { is: 'asking' }
  | { is: 'ticket'; ticket: ScannedTicket }
  | { is: 'unknown' }
  | { is: 'no-answer' }
/** `id`: each scan is another. */
export type Scan = { id: number; text: string; told: Told }

export function useScans(kiosk: Pick<KioskApi, 'scan'>) {
  const [shown, setShown] = useState<Scan | null>(null)

  useScanner(text => {
    // A scanner that is always on reads the same paper again and again while it is held there.
    const held = shown?.text === text && (shown.told.is === 'asking' || shown.told.is === 'ticket')
    if (held) return
    const id = (shown?.id ?? 0) + 1
    setShown({ id, text, told: { is: 'asking' } })
    void kiosk.scan({ text }).then(answer => {
      const ticket = answer.ok ? ScannedTicket.safeParse(answer.value).data : undefined
      const unknown = !answer.ok && answer.error.code === 'no-such-ticket'
      const told: Told = ticket ? { is: 'ticket', ticket } : { is: unknown ? 'unknown' : 'no-answer' }
      setShown(now => (now?.id === id && now.text === text ? { id, text, told } : now))
    })
  })
  return { shown, leave: () => setShown(null) }
}
