/** A booth that called somebody and was left. [P17] */
import { isAbsent } from './absent.ts'
import type { CommandOf } from './commands.ts'
import { uncounted } from './counted-call.ts'
import { by, findBooth, idle } from './deciding.ts'
import type { HallEvent } from './events.ts'
import { accept, type Decision } from './rejection.ts'
import type { HallState } from './state.ts'

/** Its visitor waits again by the promise that ran on, and the booth pauses: the hall calls to no empty chair. It is no refusal that somebody is there by now. */
export function markAbsent(state: HallState, command: CommandOf<'MarkAbsent'>): Decision<HallEvent> {
  const found = findBooth(state, command.booth)
  if (!found.ok) return found
  const { booth } = found
  const { ticket } = booth
  if (!ticket || !isAbsent(state.config!, booth, command.at)) return accept()
  const meta = by(command)
  return accept<HallEvent>(
    {
      ...{ type: 'OfficerAbsent', ...meta, ticketId: ticket.id, booth: booth.number },
      ...uncounted(state.config!, ticket, command.at),
    },
    { type: 'BoothPaused', ...meta, booth: booth.number, absent: true, ...idle(booth, meta) },
  )
}
