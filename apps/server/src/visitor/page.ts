/** The visitor's page as HTML: small, complete without a script, and the same renderer for every refresh. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Bilingual } from '@antrean/queue-core'
import { inLanguage, LANGUAGES, type Language, languageOf, onClock, visitorWords } from '@antrean/words'
import { inHtml } from '../http/in-html.ts'
import type { Visit } from './visit.ts'

const STYLE = readFileSync(new URL('page.css', import.meta.url), 'utf8')
const SCRIPT = readFileSync(new URL('live.js', import.meta.url), 'utf8')
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

type Named = { name: Bilingual; place?: Bilingual | undefined }

/** The page runs its own script and wears its own style, and nothing else. */
export const VISITOR_POLICY = `default-src 'none'; script-src ${sha256(SCRIPT)}; style-src ${sha256(STYLE)}; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

export function visitPage(visit: Visit, language: Language): string {
  const words = visitorWords(language, visit.place)
  const called = visit.state === 'called'
  return layout({
    language,
    title: `${visit.number}: ${stateOf(visit, language)}`,
    hall: visit.hall,
    mood: called ? 'called' : '',
    main: called ? calledPart(visit, language) : quietPart(visit, language),
    footer: `<span>${words.free}</span><span>${words.asOf} ${timeIn(language, visit.at)}</span>`,
    live: true,
  })
}

/** For an address that names no ticket. */
export function unknownPage(hall: Named, language: Language): string {
  const words = visitorWords(language, hall.place)
  return layout({
    language,
    title: words.unknown,
    hall: hall.name,
    mood: '',
    main: `<h1 class="place">${words.unknown}</h1><p class="text">${words.unknownThen}</p>`,
    footer: `<span>${words.free}</span>`,
    live: false,
  })
}

function calledPart({ number, booth, place }: Visit, language: Language): string {
  const words = visitorWords(language, place)
  return `<p class="label">${words.goNow}</p><h1 class="number small">${number}</h1>
<p class="go">${words.goTo}</p><p class="booth">${words.booth}</p><p class="figure of${String(booth).length}">${booth}</p>`
}

function quietPart(visit: Visit, language: Language): string {
  const words = visitorWords(language, visit.place)
  const { number, service, state, booth, endedAt } = visit
  const waiting = `<p class="place">${stateOf(visit, language)}</p>
<p class="${visit.late ? 'late' : 'promise'}">${whenCalled(visit, language)}</p>`
  const told = (text: string) => `<p class="place">${stateOf(visit, language)}</p><p class="text">${text}</p>`
  const below: Record<Visit['state'], string> = {
    waiting,
    called: '',
    serving: `<p class="place">${stateOf(visit, language)}</p>`,
    parked: told(words.parkedAt({ booth: booth ?? 0 })),
    done: told(`${endedAt ? words.doneAt({ time: timeIn(language, endedAt) }) : ''} ${words.thanks}`),
    escalated: told(words.escalated),
    'no-show': told(words.noShowThen),
    cancelled: told(words.cancelledThen),
    expired: told(words.expiredThen),
  }
  return `<p class="label">${words.yourNumber}</p><h1 class="number${number.length > 4 ? ' long' : ''}">${number}</h1>
<p class="service">${inHtml(inLanguage(service, language))}</p>${below[state]}`
}

function whenCalled({ late, served, callBy, place }: Visit, language: Language): string {
  const words = visitorWords(language, place)
  if (late) return words.late
  return served ? words.calledBy({ time: timeIn(language, callBy) }) : words.noBooth
}

/** In few words what is so: below the number, and as the title of the page. */
function stateOf({ state, ahead, booth, served, place }: Visit, language: Language): string {
  const words = visitorWords(language, place)
  const inWords: Record<Visit['state'], string> = {
    waiting: ahead > 0 ? words.ahead({ count: ahead }) : served ? words.next : words.nobodyAhead,
    called: `${words.booth} ${booth}`,
    serving: words.serving({ booth: booth ?? 0 }),
    parked: words.parked,
    done: words.done,
    escalated: words.done,
    'no-show': words.noShow,
    cancelled: words.cancelled,
    expired: words.expired,
  }
  return inWords[state]
}

type Layout = {
  language: Language
  title: string
  hall: Bilingual
  mood: string
  main: string
  footer: string
  live: boolean
}

function layout({ language, title, hall, mood, main, footer, live }: Layout): string {
  const words = visitorWords(language, undefined)
  const others = LANGUAGES.filter(other => other !== language).map(
    other => `<a href="?lang=${other}" lang="${other}">${inHtml(languageOf(other).short)}</a>`,
  )
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>${live ? '\n<noscript><meta http-equiv="refresh" content="10"></noscript>' : ''}
</head>
<body class="${mood}">
<header><span>${inHtml(inLanguage(hall, language))}</span>${others.join(' ')}</header>
<main aria-live="polite">${main}</main>
<footer>${footer}</footer>${live ? `\n<p id="still">${words.still}</p><p id="stale" role="alert" hidden>${words.stale}</p>\n<script>${SCRIPT}</script>` : ''}
</body>
</html>
`
}

/** `iso` carries the hall's own offset. */
const timeIn = (language: Language, iso: string): string =>
  onClock(iso.slice(11, 13), iso.slice(14, 16), language)
