/** A folder of languages with one file more, Javanese and half translated: all that adding a language takes. */
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const REPOSITORY = new URL('..', import.meta.url).pathname
const IN = 'packages/words/src/languages/'

export const JAVANESE = `import type { About, PartOf } from '../translation.ts'
import type * as id from './id.ts'

export const about: About = {
  name: 'Basa Jawa',
  short: 'Jawa',
  locale: 'jv-ID',
  clock: { between: '.', twoDigits: true },
  csv: { between: ';', decimal: ',' },
}

export const kiosk = {
  back: 'Wangsul',
  ahead: '{people, plural, =0 {Boten wonten ingkang ngantri} other {{people} tiyang wonten ngajeng panjenengan}}',
} satisfies PartOf<typeof id.kiosk>

export const paper = { callBy: 'Dipuntimbali paling telat' } satisfies PartOf<typeof id.paper>

export const visitor = {
  ahead: '{count} tiyang wonten ngajeng panjenengan',
  parkedAt: 'Mangga wangsul dhateng {place} {booth}.',
} satisfies PartOf<typeof id.visitor>

export const report = { total: 'Gunggung', by: { day: 'Dinten' } } satisfies PartOf<typeof id.report>
`

/** A copy of packages/words with the file in it, which finds what it imports in the repository: its root, and the folder of its languages. */
export function repositoryWith(file: string): { root: string; folder: URL } {
  const root = mkdtempSync(join(tmpdir(), 'antrean-javanese-'))
  mkdirSync(join(root, 'packages/words'), { recursive: true })
  for (const part of ['tsconfig.base.json', 'packages/words/tsconfig.json', 'packages/words/src'])
    cpSync(join(REPOSITORY, part), join(root, part), {
      recursive: true,
      filter: source => !source.endsWith('.test.ts'),
    })
  for (const part of ['node_modules', 'package.json']) symlinkSync(join(REPOSITORY, part), join(root, part))
  writeFileSync(join(root, IN, 'jv.ts'), file)
  return { root, folder: pathToFileURL(join(root, IN)) }
}
