import { CommandLineError, meant, readNamedJson } from '@antrean/command-line'
import { customModels } from './custom.ts'
import { epsonModels } from './epson.ts'
import { genericModels } from './generic.ts'
import { otherMakersModels } from './other-makers.ts'
import { type PrinterProfile, profileSchema } from './profile.ts'
import { starModels } from './star.ts'

/** Every model known, the default first. */
export const profiles: readonly PrinterProfile[] = [
  ...genericModels,
  ...epsonModels,
  ...customModels,
  ...otherMakersModels,
  ...starModels,
].map(page => profileSchema.parse(page))

export class ProfileError extends CommandLineError {
  override readonly name = 'ProfileError'
}

/**
 * The profile of that name, or read from that JSON file when the name is a path.
 * @throws ProfileError when there is none, or the file is not a profile
 */
export function findProfile(name = 'generic-80'): PrinterProfile {
  if (name.includes('/') || name.endsWith('.json')) return readProfile(name)
  const found = profiles.find(profile => namesOf(profile).includes(name))
  if (found) return found
  throw new ProfileError(
    `There is no printer profile "${name}".${meant(name, profiles.flatMap(namesOf))} Known: ${profiles.flatMap(namesOf).join(', ')}; ` +
      'or give the path of a JSON file.',
  )
}

const namesOf = ({ name, aliases }: PrinterProfile): string[] => [name, ...aliases]

function readProfile(path: string): PrinterProfile {
  const data = readNamedJson('The printer profile', path, 'Correct its path.')
  const checked = profileSchema.safeParse(data)
  if (checked.success) return checked.data
  const first = checked.error.issues[0]
  throw new ProfileError(
    `The printer profile ${path} is wrong at ${first?.path.join('.')}: ${first?.message}`,
  )
}
