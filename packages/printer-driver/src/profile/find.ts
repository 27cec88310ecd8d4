import { CommandLineError, meant, readNamedJson } from '@antrean/command-line'
import { kpm180, tg2480, vkp80iii } from './custom.ts'
import { euM30, tmM30, tmT82, tmT88, tmT88iii } from './epson.ts'
import { generic58, generic80 } from './generic.ts'
import { ctS310, hprtTp80, np3511, sewoo, srp350, srp350iii } from './other-makers.ts'
import { type PrinterProfile, type ProfileData, profileSchema } from './profile.ts'
import { starMcPrint2, starMcPrint3, starTsp100, starTsp650, starTsp650ii } from './star.ts'

const pages: readonly ProfileData[] = [
  ...[generic80, generic58],
  ...[tmT82, tmT88, tmT88iii, tmM30, euM30],
  ...[vkp80iii, kpm180, tg2480],
  ...[srp350iii, srp350, ctS310, hprtTp80, sewoo, np3511],
  ...[starTsp650ii, starTsp650, starTsp100, starMcPrint3, starMcPrint2],
]

/** Every model known, the default first. */
export const profiles: readonly PrinterProfile[] = pages.map(page => profileSchema.parse(page))

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
