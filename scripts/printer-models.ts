/**
 * Writes the models of docs/hardware.md from the profiles of the printer driver: `npm run printer-models`. What stands
 * between the two marks is made here, the rest of the page by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PrinterProfile, profiles } from '../packages/printer-driver/src/index.ts'

export const FILE = join(import.meta.dirname, '..', 'docs', 'hardware.md')
const begin = '<!-- models: made by `npm run printer-models`; do not edit by hand -->'
const end = '<!-- models end -->'

/** The page with its models as the profiles say them. */
export function withModels(page: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/hardware.md has lost its marks "${begin}" and "${end}".`)
  return page.slice(0, from) + [begin, models(), ''].join('\n') + page.slice(to)
}

const models = (): string =>
  [
    '| `profile=` | model | dots, columns, dpi | code pages | cut | QR | finished is said by |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...profiles.map(row),
    '',
    '**Where each fact is from.** † is found nowhere and is the careful guess.',
    '',
    ...profiles.map(origin),
  ].join('\n')

function row(profile: PrinterProfile): string {
  const { name, aliases, title, paper, columns, codePages, cutter, status } = profile
  const names = [name, ...aliases].map(one => `\`${one}\``).join(', ')
  const size = `${paper.dots}, ${columns}, ${Math.round(paper.dotsPerMm * 25.4)}`
  const pages = codePages.map(page => `${page.encoding.replace('cp', '')} (${hex(page.number)})`).join(', ')
  return `| ${[names, title, size, pages, cut(profile), qrWord(profile), finished[status.finished]].join(' | ')} |`

  function cut({ presenter }: PrinterProfile): string {
    const blade = presenter?.cuts ? '' : { none: 'by hand', full: 'full', partial: 'partial' }[cutter.kind]
    const by = cutter.command === 'esc-i' && !presenter?.cuts ? ' (`ESC i`)' : ''
    const shown = presenter ? `presented (\`${presenter.present.map(hex).join(' ')}\`)` : ''
    return [blade + by, shown].filter(Boolean).join(', ')
  }
}

const qrWords = { native: '`GS ( k`', custom: '`GS ( k`, m = 31h', image: 'as a picture' }
const qrWord = ({ language, qr }: PrinterProfile): string =>
  language === 'star' && qr !== 'image' ? '`ESC GS y`' : qrWords[qr]
const finished = {
  'process-id': '`GS ( H`',
  'gs-r': '`GS r`',
  'esc-v': '`ESC v`',
  'star-count': 'the count of `ETB`',
  none: 'nothing',
}
const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0')

const words: Record<string, string> = { codePages: 'code pages', ownCharacters: 'own characters' }

function origin({ name, sources, unconfirmed }: PrinterProfile): string {
  const bySource = Object.groupBy(Object.entries(sources), ([, source]) => source)
  const known = Object.entries(bySource).map(([source, facts = []]) => {
    const said = facts.map(([fact]) => words[fact] ?? fact).join(', ')
    return `${said}: ${source}`
  })
  return `- \`${name}\`: ${known.join('; ')}.${unconfirmed.map(words => ` ${words}`).join('')}`
}

if (import.meta.main) writeFileSync(FILE, withModels(readFileSync(FILE, 'utf8')))
