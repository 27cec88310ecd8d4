/** One change at a time: on its way, refused, or done. What got no answer is sent again under its own name. */
import { useRef, useState } from 'react'
import type { Failure, Schema } from './ask-server.ts'
import { tellServer } from './tell-server.ts'

type Change = { method: 'POST' | 'PUT' | 'DELETE'; route: string; body?: object | undefined }

export function useChange<Its>(schema: Schema<Its>, token: string) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [done, setDone] = useState<Its | null>(null)
  const unanswered = useRef({ asked: '', press: '' })

  async function give(change: Change): Promise<Its | null> {
    const asked = JSON.stringify(change)
    if (unanswered.current.asked !== asked) unanswered.current = { asked, press: crypto.randomUUID() }
    const { press } = unanswered.current
    setBusy(true)
    setDone(null)
    const { method, route, body } = change
    const told = await tellServer(schema, method, route, { token, press, body })
    setBusy(false)
    setFailure(told.ok ? null : told.failure)
    if (told.ok || !told.failure.unreachable) unanswered.current = { asked: '', press: '' }
    if (!told.ok) return null
    setDone(told.value)
    return told.value
  }
  return { busy, failure, done, give }
}
