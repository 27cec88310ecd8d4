/** What every screen and page of a hall shows that is still to be set up: one sentence, until it is. */
import { createHash } from 'node:crypto'
import { firstStartWords, LANGUAGES } from '@antrean/words'

const STYLE =
  'body{font:clamp(1.25rem,3vw,3rem)/1.5 system-ui,sans-serif;min-height:90vh;margin:0 auto;padding:0 6vw;display:grid;align-content:center;gap:1rem;color:#0c2340;background:#fff}p+p{font-size:.7em;color:#46566c}'
/** It asks again by itself: whatever was opened too early shows the hall as soon as there is one. */
const AGAIN_SECONDS = 5
/** A refresh keeps a page whose address has a fragment, as that of a wall with its token; and there is a moment when nobody answers. */
const AGAIN = `setInterval(function(){var ask=new XMLHttpRequest();ask.onload=function(){if(ask.status!==503)location.reload()};ask.open('GET',location.pathname+location.search);ask.send()},${AGAIN_SECONDS * 1000})`

const hashed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
export const SET_UP_POLICY = `default-src 'none'; style-src ${hashed(STYLE)}; script-src ${hashed(AGAIN)}; connect-src 'self'; frame-ancestors 'none'`

export const setUpPage = (): string =>
  `<!doctype html><html lang="id"><meta charset="utf-8"><title>Antrean</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<noscript><meta http-equiv="refresh" content="${AGAIN_SECONDS}"></noscript>
<style>${STYLE}</style>
<main>${LANGUAGES.map(language => `<p lang="${language}">${firstStartWords(language, undefined).settingUp}</p>`).join('\n')}</main><script>${AGAIN}</script></html>
`
