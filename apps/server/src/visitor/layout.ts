/** The frame of every page of a visitor, its style, and the one script that it runs. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Bilingual, colourTokens, type HallColours } from '@antrean/queue-core'
import { inLanguage, LANGUAGES, type Language, languageOf, onClock, visitorWords } from '@antrean/words'
import { inHtml } from '../http/in-html.ts'

const STYLE = readFileSync(new URL('page.css', import.meta.url), 'utf8')
const SCRIPT = readFileSync(new URL('live.js', import.meta.url), 'utf8')
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

type Colours = HallColours | undefined

/** The colours of the hall over those of the page; empty where it has none. [T26] */
function paintOf(colours: Colours): string {
  const { '--blue-deep': ink, '--lit': call } = colourTokens(colours)
  const own = [ink && `--ink:${ink}`, call && `--call:${call}`].filter(Boolean)
  return own.length > 0 ? `:root{${own.join(';')}}` : ''
}

/** The page runs its own script, wears its own style in the colours of the hall, sends its forms here, and nothing else. */
export const visitorPolicy = (colours: Colours): string =>
  `default-src 'none'; script-src ${sha256(SCRIPT)}; style-src ${sha256(STYLE + paintOf(colours))}; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`

type Layout = {
  language: Language
  title: string
  hall: Bilingual
  colours: Colours
  mood: string
  main: string
  footer: string
  live: boolean
}

export function layout({ language, title, hall, colours, mood, main, footer, live }: Layout): string {
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
<style>${STYLE}${paintOf(colours)}</style>${live ? '\n<noscript><meta http-equiv="refresh" content="10"></noscript>' : ''}
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
