/**
 * Keeps the hall's logo in the printer's own memory, so that a ticket names it in a few bytes. The memory wears: the
 * printer is asked which pictures it holds whenever it comes to life, and only one that lacks this one is given it.
 */
import type { Cable } from './cable.ts'
import { storeLogo } from './paper/commands.ts'
import type { LogoBlock } from './paper/document.ts'
import type { Reply } from './status/replies.ts'
import { acknowledge, askLogoKeys } from './status/requests.ts'
import type { Timing } from './timing.ts'

export type LogoFound = 'held' | 'stored' | 'refused' | 'no-answer'

/** Call it between jobs. @throws when the cable is lost, or the printer falls silent with a part of the picture */
export async function keepLogo(cable: Cable, { key, image }: LogoBlock, timing: Timing): Promise<LogoFound> {
  const before = await readKeys(cable, timing.answerWithin * 3)
  if (!before) return 'no-answer'
  if (before.includes(key)) return 'held'
  await cable.send(storeLogo(key, image))
  // The answer comes when the picture is in the memory, behind its bytes on the wire.
  const after = await readKeys(cable, timing.reserve)
  if (!after) throw new Error('the printer fell silent while it was given the logo')
  return after.includes(key) ? 'stored' : 'refused'
}

async function readKeys(cable: Cable, withinMs: number): Promise<string[] | undefined> {
  const isKeys = (reply: Reply) => (reply.kind === 'logo-keys' ? reply : undefined)
  const keys: string[] = []
  let question = askLogoKeys
  for (;;) {
    const part = await cable.askInOrder(question, isKeys, withinMs)
    if (!part) return undefined
    keys.push(...part.keys)
    question = acknowledge
    if (part.more) continue
    await cable.send(acknowledge)
    return keys
  }
}
