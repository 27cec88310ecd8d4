import type { Sent } from '../channel.ts'
import { accepted, unknown } from '../outcome.ts'

/**
 * One part after the other. `sendOne` gives the name of a part that was taken, or what became of it instead. Where some have gone and one may not go now,
 * nothing is known of the whole: the phone may have the first.
 */
export async function sendInParts<Part>(
  parts: readonly Part[],
  sendOne: (part: Part) => Promise<string | Sent>,
): Promise<Sent> {
  const names: string[] = []
  for (const part of parts) {
    const sent = await sendOne(part)
    if (typeof sent === 'string') names.push(sent)
    else if (names.length === 0 || sent.outcome !== 'not-now') return sent
    else return unknown(`Only ${names.length} of ${parts.length} parts have gone: ${sent.detail}`)
  }
  return accepted(
    names,
    names.length === 1 ? 'The network took it.' : `The network took ${names.length} parts.`,
  )
}
