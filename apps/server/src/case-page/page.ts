/** The applicant's page as HTML: small, complete without a script, and the same renderer for every refresh. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Bilingual } from '@antrean/queue-core'
import { casePageWords, inLanguage, LANGUAGES, type Language, languageOf, visitorWords } from '@antrean/words'
import { inHtml } from '../http/in-html.ts'
import { askPart, type CasePage } from './ask-part.ts'
import type { CaseVisit } from './case-visit.ts'
import { dateIn, timeIn } from './dates.ts'
import { filesPart } from './files-part.ts'
import { morePart } from './more-part.ts'

const STYLE = readFileSync(new URL('page.css', import.meta.url), 'utf8')
const SCRIPT = readFileSync(new URL('live.js', import.meta.url), 'utf8')
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The page runs its own script, wears its own style, sends its own forms, and nothing else. */
export const CASE_POLICY = `default-src 'none'; script-src ${sha256(SCRIPT)}; style-src ${sha256(STYLE)}; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`

export function casePage(page: CasePage): string {
  const { visit, language, path } = page
  const words = casePageWords(language)
  return layout({
    language,
    path,
    title: `${visit.number}: ${words.state[visit.state]}`,
    hall: visit.hall,
    live: true,
    main: `<div id="now" aria-live="polite">${nowPart(visit, language)}</div>
<div id="ask">${askPart(page)}</div>
<div id="files">${filesPart(page)}</div>
<div id="more">${morePart(visit, language)}</div>
<p class="note">${words.onlyYou}</p>`,
    footer: `<span></span><span>${dateIn(language, visit.at)}, ${timeIn(language, visit.at)}</span>`,
  })
}

/** For an address that names no case. */
export function unknownCasePage(hall: Bilingual, language: Language, path: string): string {
  const { unknown, unknownThen } = casePageWords(language)
  const main = `<div id="now"><h1>${unknown}</h1><p class="text">${unknownThen}</p></div><div id="ask"></div><div id="more"></div>`
  return layout({ language, path, title: unknown, hall, live: false, main, footer: '<span></span>' })
}

function nowPart(visit: CaseVisit, language: Language): string {
  const words = casePageWords(language)
  const { number, kind, class: its, service, matter, state } = visit
  const about = [kind, its, service].flatMap(name => (name ? [inHtml(inLanguage(name, language))] : []))
  return `<p class="label">${words.label}</p><h1>${number}</h1>
<p class="kind">${about.join(' · ')}</p>
<p class="text">${matter === null ? '' : inHtml(matter)}</p>
<p class="state${state === 'late' ? ' late' : ''}">${words.state[state]}</p>
${whenFinished(visit, language)}
${nowWith(visit, language)}`
}

function whenFinished(visit: CaseVisit, language: Language): string {
  const words = casePageWords(language)
  if (visit.decision)
    return `<p class="by">${words.decidedOn({ date: dateIn(language, visit.decision.at) })}</p>`
  const date = dateIn(language, visit.dueAt)
  if (visit.state === 'late') return `<p class="late">${words.wasDue({ date })}</p>`
  const notes = [
    ...(visit.clockStands ? [words.clockStands] : []),
    ...(visit.tableMissing.length > 0 ? [words.tableMissing({ years: visit.tableMissing.join(', ') })] : []),
    ...(visit.extended ? [words.extended] : []),
  ]
  const by = visit.clockStands ? '' : `<p class="by">${words.finishedBy({ date })}</p>`
  return by + notes.map(note => `<p class="label">${note}</p>`).join('')
}

function nowWith({ with: holder, hall }: CaseVisit, language: Language): string {
  const words = casePageWords(language)
  if (!holder) return ''
  const who = {
    hall: inHtml(inLanguage(hall, language)),
    unit: inHtml(holder.unit ?? words.unit),
    applicant: words.you,
  }
  return `<p class="by">${words.with}: <strong>${who[holder.party]}</strong></p>`
}

type Layout = {
  language: Language
  path: string
  title: string
  hall: Bilingual
  main: string
  footer: string
  live: boolean
}

function layout({ language, path, title, hall, main, footer, live }: Layout): string {
  const words = visitorWords(language, undefined)
  const others = LANGUAGES.filter(other => other !== language).map(
    other =>
      `<a href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${inHtml(languageOf(other).short)}</a>`,
  )
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body data-page="${path}?lang=${language}">
<header><span>${inHtml(inLanguage(hall, language))}</span><span>${others.join(' ')}</span></header>
<main>${main}</main>
<footer>${footer}</footer>${live ? `\n<noscript><p class="said">${words.still}</p></noscript><p id="stale" role="alert" hidden>${words.stale}</p>\n<script>${SCRIPT}</script>` : ''}
</body>
</html>
`
}
