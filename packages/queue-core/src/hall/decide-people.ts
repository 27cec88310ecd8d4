/** What was kept of a person goes; that it went is on record, without it. */
import type { CommandOf } from './commands.ts'
import { by } from './deciding.ts'
import type { HallEvent } from './events.ts'
import { accept, type Decision, reject } from './rejection.ts'

/** [D2] [D3] The store forgets in the commit that holds the event. */
export function erasePerson({ ref, purpose, why, ...meta }: CommandOf<'ErasePerson'>): Decision<HallEvent> {
  if (!purpose)
    return reject('unknown-person', `Nothing is kept under ${ref}. It was erased, or never there.`)
  return accept({ type: 'PersonErased', ...by(meta), ref, purpose, why })
}
