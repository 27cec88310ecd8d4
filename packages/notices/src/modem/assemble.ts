import type { Reply } from '../channel.ts'
import type { ReadPdu } from './read-pdu.ts'

type Text = Extract<ReadPdu, { kind: 'text' }>
/** Where a text lies on the SIM; null where the modem told it at once and keeps nothing. */
export type Place = number | null

/** More unfinished texts than this are of a sender who plays: the oldest goes. */
const MOST = 50

/** Puts the parts of long texts together, in whatever order they come. A whole text comes with the places of its parts. */
export function createAssembly(): (text: Text, place: Place) => { reply: Reply; places: Place[] } | null {
  const unfinished = new Map<string, Map<number, { text: string; place: Place }>>()
  return ({ from, text, at, of }, place) => {
    const idOf = (part: string) => `${from}/${at}/${part}`
    if (!of) return { reply: { id: idOf('1'), from, text }, places: [place] }
    const key = `${from}/${of.reference}/${of.parts}`
    const parts = unfinished.get(key) ?? new Map<number, { text: string; place: Place }>()
    parts.set(of.part, { text, place })
    unfinished.set(key, parts)
    if (unfinished.size > MOST) unfinished.delete(unfinished.keys().next().value!)
    if (parts.size < of.parts) return null
    unfinished.delete(key)
    const whole = [...parts].sort(([a], [b]) => a - b).map(([, part]) => part)
    const reply = { id: idOf(String(of.reference)), from, text: whole.map(part => part.text).join('') }
    return { reply, places: whole.map(part => part.place) }
  }
}
