/** What is missing or wrong, by the field's name and the step that it stands in. */
import type { SettingsNote } from '@antrean/queue-core/contract'
import type { FirstStartWords } from '@antrean/words'
import type { Faults } from '../shell/field.tsx'
import type { Draft } from './draft.ts'

export const STEPS = ['code', 'hall', 'services', 'administrator'] as const
export type Step = (typeof STEPS)[number]

export function hallFaults({ name, days, from, to, alwaysOpen }: Draft, words: FirstStartWords): Faults {
  return {
    ...(name.trim() === '' && { name: words.nameMissing }),
    ...(!alwaysOpen && days.length === 0 && { days: words.daysMissing }),
    ...(from >= to && { to: words.closesFirst }),
  }
}

export function serviceFaults({ begin, services, file }: Draft, words: FirstStartWords): Faults {
  if (begin === 'file') return file ? {} : { file: words.fileMissing }
  if (begin === 'reference') return {}
  const nameless = services.flatMap((service, n) =>
    service.id.trim() === '' ? [[`service-${n}`, words.serviceMissing]] : [],
  )
  return Object.fromEntries(nameless)
}

/** Where the server's own look at a field belongs. */
export function stepOf({ path }: SettingsNote): Step {
  return /^(services|booths)/.test(path) ? 'services' : 'hall'
}

export const fieldOf = ({ path }: SettingsNote): string => {
  const [first = '', second] = path.split('.')
  if (first === 'services' && second) return `service-${second}`
  return first === 'closes' ? 'to' : first === 'calendar' ? 'days' : first === 'booths' ? 'booths' : first
}
