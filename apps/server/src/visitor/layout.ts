/** The frame of every page of a visitor, its style, and the one script that it runs. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Bilingual } from '@antrean/queue-core'
import { inLanguage, LANGUAGES, type Language, languageOf, onClock, visitorWords } from '@antrean/words'
import { inHtml } from '../http/in-html.ts'

const STYLE = readFileSync(new URL('page.css', import.meta.url), 'utf8')
const SCRIPT = readFileSync(new URL('live.js', import.meta.url), 'utf8')
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The page runs its own script and wears its own style, sends its forms here, and nothing else. */
export const VISITOR_POLICY = `default-src 'none'; script-src ${sha256(SCRIPT)}; style-src ${sha256(STYLE)}; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`

type Layout = {
  language: Language
  title: string
  hall: Bilingual
  mood: string
  main: string
  footer: string
  live: boolean
}

export function layout({ language, title, hall, mood, main, footer, live }: Layout): string {
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
export const timeIn = (language: Language, iso: string): string =>
  onClock(iso.slice(11, 13), iso.slice(14, 16), language)
