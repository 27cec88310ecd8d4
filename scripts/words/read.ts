/** The files of the languages, and every source that may say their words. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LanguageFile, Source } from './faults.ts'

const LEADS = 'id'
/** A language that is not named here may be translated in part. */
const WHOLE = ['id', 'en']
/** What the server says itself, in English. */
const NEEDS_NOT: Readonly<Record<string, string[]>> = { en: ['refusals'] }

export async function languagesIn(root: string): Promise<LanguageFile[]> {
  const folder = join(root, 'packages/words/src/languages')
  const files = readdirSync(folder).filter(name => name.endsWith('.ts'))
  const read = await Promise.all(
    files.map(async name => {
      const tag = name.replace('.ts', '')
      const tables = (await import(pathToFileURL(join(folder, name)).href)) as Record<string, unknown>
      return { tag, tables: { ...tables }, isWhole: WHOLE.includes(tag), needsNot: NEEDS_NOT[tag] ?? [] }
    }),
  )
  return read.sort((a, b) => Number(b.tag === LEADS) - Number(a.tag === LEADS))
}

export const sourcesIn = (root: string): Source[] =>
  ['apps', 'packages', 'demo'].flatMap(top =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
      .filter(
        name =>
          /\.tsx?$/.test(name) &&
          !/node_modules|\.test\.|(^|[\\/])(dist|testing)[\\/]|words[\\/]src[\\/]languages/.test(name),
      )
      .map(name => ({
        room: join(top, name.split(sep)[0]!),
        text: readFileSync(join(root, top, name), 'utf8'),
      })),
  )
