/** What kinds of message there are, and what each can say: `needs` must be in its text, `may` can be. */
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
  test: says([]),
} as const satisfies Record<string, Placeholders>
export type Template = keyof typeof TEMPLATES
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as Template[]
export const isTemplate = (name: string): name is Template => Object.hasOwn(TEMPLATES, name)
