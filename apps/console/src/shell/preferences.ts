/** What a person sets for himself on this machine. */
import { usePlace } from '@antrean/ui'
import { DEFAULT_LANGUAGE, LANGUAGES, type Language, type Place } from '@antrean/words'
import { createContext, use } from 'react'

export type Preferences = {
  language: Language
  /** Single-key shortcuts (WCAG 2.1.4: they can be turned off). */
  keys: boolean
  sounds: boolean
  /** Next while serving finishes the ticket first. */
  finishThenNext: boolean
  /** What gives the paper of tickets at the desk: the id of a kiosk or a desk printer, or `none`. */
  paper: string
}

export const DEFAULTS: Preferences = {
  language: DEFAULT_LANGUAGE,
  keys: true,
  sounds: true,
  finishThenNext: false,
  paper: 'none',
}
const KEPT = 'antrean-console'

export function loadPreferences(storage: Pick<Storage, 'getItem'> = localStorage): Preferences {
  try {
    const kept = JSON.parse(storage.getItem(KEPT) ?? '{}') as Partial<Preferences>
    const flag = (name: 'keys' | 'sounds' | 'finishThenNext') =>
      typeof kept[name] === 'boolean' ? kept[name] : DEFAULTS[name]
    return {
      language: LANGUAGES.find(its => its === kept.language) ?? DEFAULTS.language,
      keys: flag('keys'),
      sounds: flag('sounds'),
      finishThenNext: flag('finishThenNext'),
      paper: typeof kept.paper === 'string' ? kept.paper : DEFAULTS.paper,
    }
  } catch {
    return DEFAULTS
  }
}

export const savePreferences = (preferences: Preferences, storage: Pick<Storage, 'setItem'> = localStorage) =>
  storage.setItem(KEPT, JSON.stringify(preferences))

export type PreferencesAndChange = Preferences & { change: (to: Partial<Preferences>) => void }
export const PreferencesContext = createContext<PreferencesAndChange>({ ...DEFAULTS, change: () => {} })
export const usePreferences = (): PreferencesAndChange => use(PreferencesContext)

/** The words of a set in the person's language, with the hall's word for where visitors are served. */
export const useWords = <Words>(texts: (language: Language, place: Place) => Words): Words =>
  texts(usePreferences().language, usePlace())
