import type { Reply } from '../channel.ts'
import type { Whole } from './whole.ts'

export type IncomingText = {
  readonly from: string
  readonly text: string
  /** When it was sent, in whatever way it is said; empty where it is not. */
  readonly at: string
  readonly of: Whole | null
}
/** Where a text lies on the SIM; null where nothing keeps it. */
export type Place = number | null

export type WholeText = {
  readonly reply: Reply
  readonly places: readonly Place[]
  /** It was told: its parts are not needed any more. */
  forget(): void
}

/** More unfinished texts than this are of a sender who plays: the oldest goes. */
const MOST = 50

/** Puts the parts of long texts together, in whatever order and how often they come. */
export function createAssembly(): (text: IncomingText, place: Place) => WholeText | null {
  const unfinished = new Map<string, Map<number, { text: string; place: Place }>>()
  return ({ from, text, at, of }, place) => {
    const id = at === '' ? null : `${from}/${at}/${of?.reference ?? ''}`
    if (!of) return { reply: { id, from, text }, places: [place], forget() {} }
    const key = `${from}/${of.reference}/${of.parts}`
    const parts = unfinished.get(key) ?? new Map<number, { text: string; place: Place }>()
    parts.set(of.part, { text, place })
    unfinished.set(key, parts)
    if (unfinished.size > MOST) unfinished.delete(unfinished.keys().next().value!)
    if (parts.size < of.parts) return null
    const inOrder = [...parts].sort(([a], [b]) => a - b).map(([, part]) => part)
    return {
      reply: { id, from, text: inOrder.map(part => part.text).join('') },
      places: inOrder.map(part => part.place),
      forget: () => unfinished.delete(key),
    }
  }
}
