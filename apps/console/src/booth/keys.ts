/** One keystroke for each action at the booth; the same keys in both languages, so hands need not learn twice. */
export const KEYS = {
  next: 'Enter',
  serve: 'H',
  recall: 'U',
  finish: 'S',
  'no-show': 'X',
  transfer: 'A',
  park: 'T',
  escalate: 'E',
  resume: 'L',
  pause: 'J',
  close: 'K',
  undo: 'Z',
} as const
export type ActionName = keyof typeof KEYS

/** Where the key came down: in a text field, on a control that has its own use for Enter, or on the page. */
export type Place = 'field' | 'control' | 'page'
export type KeyPress = { key: string; repeat: boolean; modified: boolean; place: Place }

/** What a key means, in capitals; null where it means nothing here: typing, auto-repeat, a browser's shortcut. */
export function meant({ key, repeat, modified, place }: KeyPress): string | null {
  if (repeat || modified || place === 'field') return null
  if (key === 'Enter' || key === 'Escape') return place === 'control' && key === 'Enter' ? null : key
  return key.length === 1 && key !== ' ' ? key.toUpperCase() : null
}

/** The action of a key; N is the second key of next, for hands that rest on a button. */
export function actionOf(key: string): ActionName | null {
  if (key === 'N') return 'next'
  for (const [action, its] of Object.entries(KEYS)) if (its === key) return action as ActionName
  return null
}

const CONTROLS = 'button, a[href], summary, [role="button"], [role="option"]'

export function keyPressOf(event: KeyboardEvent): KeyPress {
  const target = event.target instanceof HTMLElement ? event.target : null
  const typing = target?.matches('input, textarea, select') || target?.isContentEditable
  return {
    key: event.key,
    repeat: event.repeat || event.isComposing,
    modified: event.ctrlKey || event.altKey || event.metaKey,
    place: typing ? 'field' : target?.closest(CONTROLS) ? 'control' : 'page',
  }
}
