/** The shared desk that this browser is, as the server has it now. */
import { useCallback, useEffect, useState } from 'react'
import { askDesk, type Desk, keptDesk } from './desk.ts'

/** `desk`: undefined until it is known; null where this is none. `gone`: it was one until now. */
export function useDesk() {
  const [token, setToken] = useState(() => keptDesk())
  const [desk, setDesk] = useState<Desk | null | undefined>(token === null ? null : undefined)
  const [gone, setGone] = useState(false)
  const ask = useCallback(async () => {
    if (token === null) return
    const answer = await askDesk(token)
    setDesk(answer.ok ? answer.value : null)
    setGone(!answer.ok && answer.why === 'desk-gone')
  }, [token])
  useEffect(() => void ask(), [ask])
  return { desk, gone, ask, enrolled: setToken }
}
