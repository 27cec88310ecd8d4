/** A call for help from a booth: it goes out, somebody takes it up, and it ends with a word. */
import { boothNamed } from './booth-name.ts'
import type { CommandOf } from './commands.ts'
import { by, findBooth, isTheirs, ownBooth, word, written } from './deciding.ts'
import type { HallEvent } from './events.ts'
import { accept, type Decision, reject } from './rejection.ts'
import type { Booth, HallState } from './state.ts'

/** [Q35] whatever the booth does; held again, it is the same call. */
export function callPanic(state: HallState, command: CommandOf<'CallPanic'>): Decision<HallEvent> {
  const own = ownBooth(state, command)
  if (!own.ok) return own
  if (own.booth.panic) return accept()
  return accept({ type: 'PanicCalled', ...by(command), booth: command.booth, officer: command.officer.id })
}

type Theirs = CommandOf<'TakePanic' | 'EndPanic'>
type Found = { ok: true; panic: NonNullable<Booth['panic']> } | ReturnType<typeof reject>

/** Whoever stands at the booth may have been made to press: somebody else takes it up and ends it. */
function panicAt(state: HallState, { booth: number, officer }: Theirs): Found {
  const found = findBooth(state, number)
  if (!found.ok) return found
  const { booth } = found
  if (!booth.panic)
    return reject(
      'no-panic',
      `${word(state).Place} ${boothNamed(state.config?.booths, number)} does not call for help.`,
    )
  if (booth.panic.officer === officer.id || isTheirs(booth, officer))
    return reject(
      'own-panic',
      `Somebody else answers the call for help from ${word(state).place} ${boothNamed(state.config?.booths, number)}: a colleague or a supervisor.`,
    )
  return { ok: true, panic: booth.panic }
}

/** [Q36] the first is who takes it. */
export function takePanic(state: HallState, command: CommandOf<'TakePanic'>): Decision<HallEvent> {
  const found = panicAt(state, command)
  if (!found.ok) return found
  if (found.panic.taken) return accept()
  return accept({ type: 'PanicTaken', ...by(command), booth: command.booth, officer: command.officer.id })
}

/** [Q36] by whoever took it, or a supervisor. */
export function endPanic(state: HallState, command: CommandOf<'EndPanic'>): Decision<HallEvent> {
  const found = panicAt(state, command)
  if (!found.ok) return found
  const { taken } = found.panic
  const { officer, booth } = command
  if (taken?.officer !== officer.id && !officer.anyBooth)
    return reject(
      'panic-not-yours',
      `The call for help from ${word(state).place} ${boothNamed(state.config?.booths, booth)} is ended by whoever took it up, or by a supervisor. Take it up first.`,
    )
  return accept({ type: 'PanicEnded', ...by(command), booth, officer: officer.id, ...written(command) })
}
