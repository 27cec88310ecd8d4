import { profiles } from '../profile/find.ts'
import type { PrinterProfile } from '../profile/profile.ts'

/** Epson tells generations apart by roman numbers; a name that has its own page is not one of them. */
const laterOnes = /^(ii|iii|iv|v|vi|vii)$/

/** The profile of the model that a printer says it is (`GS I 67`); undefined where no page is about it. */
export function profileOfModel(model: string): PrinterProfile | undefined {
  const said = plain(model)
  if (said === '') return undefined
  return named(said, name => name === said) ?? named(said, name => laterOnes.test(said.slice(name.length)))
}

const named = (said: string, fits: (name: string) => boolean): PrinterProfile | undefined =>
  profiles.find(({ name, aliases }) =>
    [name, ...aliases].map(plain).some(one => said.startsWith(one) && fits(one)),
  )

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')
