/** Who has to wait for their next try at signing in, over every page of whoever may let them try again. */
import { type Role, SignInWait } from '@antrean/queue-core/contract'
import { staffWords } from '@antrean/words'
import { KeyRound } from 'lucide-react'
import { z } from 'zod'
import type { Shift } from '../session/shift.ts'
import { useWords } from '../shell/preferences.ts'
import { useChange } from '../shell/use-change.ts'
import { useTold } from '../shell/use-told.ts'
import '../trouble/trouble.css'
import './staff.css'

const EVERY_MS = 10_000
const Waits = z.array(SignInWait)
/** A wait that is over by itself meanwhile is lifted too. */
const Lifted = z.null().transform(() => ({ lifted: true }))
const mayLift = (role: Role) => role === 'supervisor' || role === 'administrator'

export function HeldUpLine({ shift: { session } }: { shift: Shift }) {
  const words = useWords(staffWords)
  const { busy, done, failure, give } = useChange(Lifted, session.token)
  const route = mayLift(session.role) ? 'sign-in-waits' : null
  const { answer } = useTold(Waits, route, session.token, EVERY_MS, done ?? failure)
  const [first, ...others] = answer?.value ?? []
  if (!first) return null
  const { id, by, failures, name, address } = first
  const whose = name ?? (by === 'place' ? words.many : by === 'code' ? words.device : words.somebody)
  return (
    <div className="trouble-line held-up" role="status">
      <KeyRound aria-hidden size={24} />
      <p>
        <b>{words.heldUp({ whose: address === null ? whose : `${whose} (${address})`, n: failures })}</b>{' '}
        {words.heldUpWhy} {others.length > 0 && <b>{words.moreHeldUp({ n: others.length })}</b>}
      </p>
      <button
        type="button"
        disabled={busy}
        onClick={() => void give({ method: 'DELETE', route: `sign-in-waits/${encodeURIComponent(id)}` })}
      >
        {words.lift}
      </button>
    </div>
  )
}
