/**
 * Writes docs/decisions/README.md, the list of the decisions, from the first line of each: `npm run decisions`; a test says
 * where it is out of date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const FOLDER = join(import.meta.dirname, '..', 'docs', 'decisions')
export const FILE = join(FOLDER, 'README.md')

export function decisions(folder = FOLDER): string {
  const files = readdirSync(folder).filter(name => name !== 'README.md')
  const rows = files.sort().map(name => `| ${numberOf(name)} | [${titleOf(folder, name)}](${name}) |`)
  return `<!-- Made by \`npm run decisions\`; do not edit by hand. -->
# Decisions

Why it is as it is: half a page each, with what else there was and what it costs. A decision that is overtaken stays and names
the one that overtook it. A new one takes a free number; neighbours in number are neighbours in matter.

| | |
| --- | --- |
${rows.join('\n')}
`
}

function numberOf(name: string): string {
  const number = /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1]
  if (!number)
    throw new Error(`docs/decisions/${name} is not named like 0001-what-it-is-about.md. Rename it.`)
  return number
}

/** The first line without its number: `# 0010 · escpos composes` and `# 0060 One link` are both in use. */
function titleOf(folder: string, name: string): string {
  const [first = ''] = readFileSync(join(folder, name), 'utf8').split('\n')
  const [, number, title] = /^# (\d{4}) (?:· )?(.+)$/.exec(first) ?? []
  if (!title || number !== numberOf(name))
    throw new Error(
      `docs/decisions/${name} begins with "${first}". Begin it with "# ${numberOf(name)} Its title".`,
    )
  return title
}

if (import.meta.main) writeFileSync(FILE, decisions())
