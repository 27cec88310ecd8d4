/**
 * Who may set the hall up: whoever knows the code, from one browser at a time. Guesses wait longer each time, and the code
 * is good for one hall.
 */
import { timingSafeEqual } from 'node:crypto'
import { type Limit, limitAttempts } from '../access/attempts.ts'
import { type Later, later } from '../access/later.ts'
import { hashOf, newOneTimePassword, plainCode } from '../access/secrets.ts'
import { placeOf } from '../access/sign-in-limits.ts'
import { done, type Refusal, refuse } from '../answer.ts'

const MINUTE = 60_000

export type Entrance = ReturnType<typeof openEntrance>

/** `now`: epoch ms, that never goes back. */
export function openEntrance(now: () => number) {
  const code = newOneTimePassword()
  const attempts = limitAttempts(now)
  let wrong = 0
  let at: { browser: string } | null = null

  /** Wrong, or too early after wrong ones; null where it is the code. */
  function refused(typed: string, address: string): Refusal | Later | null {
    const limits = limitsOf(address)
    const wait = attempts.wait(...limits)
    if (wait > 0) return later(wait)
    if (isSame(plainCode(typed), plainCode(code))) {
      attempts.forget(...limits)
      return null
    }
    attempts.begin(...limits)
    wrong += 1
    return refuse(
      'code-unknown',
      'This is not the code that the terminal shows. Type it as it stands there; each start of the hall makes a new one.',
    )
  }

  return {
    /** For the terminal alone. */
    code,
    /** How many codes were wrong. */
    wrong: () => wrong,
    /** Another browser is told, unless it takes over. */
    enter(asked: { code: string; browser: string; takeOver: boolean }, address: string) {
      const no = refused(asked.code, address)
      if (no) return no
      if (at && at.browser !== asked.browser && !asked.takeOver) return ELSEWHERE
      at = { browser: asked.browser }
      return done(null)
    },
    /** Null where this caller may set the hall up. A program has no browser, and is not kept waiting by one. */
    mayFinish(asked: { code: string; browser?: string | undefined }, address: string) {
      const no = refused(asked.code, address)
      if (no) return no
      return asked.browser !== undefined && at?.browser !== asked.browser ? ELSEWHERE : null
    },
  }
}

const ELSEWHERE = refuse(
  'set-up-elsewhere',
  'This hall is being set up in another browser. Go on there, or take over here.',
)

function limitsOf(address: string): Limit[] {
  const place = placeOf(address)
  return [
    { key: `place:${place}`, free: 5, mostMs: MINUTE, by: 'code', name: null, place },
    { key: 'all', free: 50, mostMs: 5_000, by: 'code', name: null, place: null },
  ]
}

const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)))
