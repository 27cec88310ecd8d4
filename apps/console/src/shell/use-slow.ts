/** Whether an answer is overdue: one that comes within `patienceMs` is no news, and changes nothing on the page. */
import { useEffect, useState } from 'react'
import type { Pending } from './order.ts'

export function useSlow(pending: Pending | null, patienceMs: number): boolean {
  const [slow, setSlow] = useState<string | null>(null)
  const { commandId = null, since = 0 } = pending ?? {}
  useEffect(() => {
    if (commandId === null) return
    const timer = setTimeout(() => setSlow(commandId), Math.max(0, since + patienceMs - Date.now()))
    return () => clearTimeout(timer)
  }, [commandId, since, patienceMs])
  return commandId !== null && slow === commandId
}
