/** A slip of the hand at a booth is taken back, while nothing has followed. */
import { boothNamed } from './booth-name.ts'
import type { CommandOf } from './commands.ts'
import { by, ownBooth, word } from './deciding.ts'
import type { HallEvent } from './events.ts'
import { accept, type Decision, reject } from './rejection.ts'
import type { HallState } from './state.ts'
import { UNDO_MS } from './undone.ts'

/** [Q32] finish, no-show, transfer or park, within ten seconds. */
export function undoLast(state: HallState, command: CommandOf<'UndoLast'>): Decision<HallEvent> {
  const own = ownBooth(state, command)
  if (!own.ok) return own
  const { undo } = own.booth
  const named = command.ticketId ?? undo?.ticketId
  if (!undo || undo.ticketId !== named || command.at < undo.at || command.at - undo.at > UNDO_MS)
    return reject(
      'nothing-to-undo',
      `Nothing at ${word(state).place} ${boothNamed(state.config?.booths, command.booth)} can be undone now: something has followed, or more than ${UNDO_MS / 1000} seconds have passed.`,
    )
  const { what, ticketId } = undo
  return accept({ type: 'ActionUndone', ...by(command), ticketId, booth: command.booth, undone: what })
}
