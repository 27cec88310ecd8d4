/** The kinds of message to visitors, which an administrator may write, and what each can say: `needs` must be in its text, `may` can be. */
import type { Placeholders } from './template-text.ts'

/** Of every kind: the hall's name, and its word for where visitors are served. */
const EVERYWHERE = ['hall', 'place']
const says = (needs: readonly string[], may: readonly string[] = []): Placeholders => ({
  needs,
  may: [...may, ...EVERYWHERE],
})

export const TEMPLATES = {
  escalated: says(['number', 'date', 'url'], ['what']),
  question: says(['number', 'url']),
  extended: says(['number', 'date', 'url']),
  completed: says(['number', 'url']),
  reminder: says(['number', 'date', 'url']),
  turnNear: says(['number']),
  called: says(['number', 'booth']),
  left: says(['number']),
  moreTime: says(['number', 'count']),
  placeKept: says(['number']),
  noTicket: says([]),
  understood: says([]),
  test: says([]),
} as const satisfies Record<string, Placeholders>
export type VisitorTemplate = keyof typeof TEMPLATES
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as VisitorTemplate[]
export const isVisitorTemplate = (name: string): name is VisitorTemplate => Object.hasOwn(TEMPLATES, name)
