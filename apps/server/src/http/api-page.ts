/** The interface for people, at /api/: the document of /api/openapi.json as one plain page, with a line of curl for each. */
import { readFileSync } from 'node:fs'
import { ERROR_CODES, httpStatus } from '@antrean/queue-core'
import { curlOf, type Place } from './curl.ts'
import type { Document, Operation, Parameter } from './document.ts'
import { inHtml } from './in-html.ts'
import { type Json, needWords, schemaWords, shapeOf } from './schema-words.ts'

export const API_STYLE = readFileSync(new URL('api-page.css', import.meta.url), 'utf8')
/** One style sheet of this server, and nothing else. */
export const API_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

type Entry = Operation & Place & { tag: string }

/** `origin`: how whoever reads the page reaches the server. */
export function apiPage(document: Document, origin: string): string {
  const entries = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Entry => {
      const { tags: [tag = 'more'] = [] } = operation
      return { ...operation, method: method.toUpperCase(), path, tag }
    }),
  )
  const tags = [...new Set(entries.map(({ tag }) => tag))].toSorted()
  const of = (tag: string) => entries.filter(entry => entry.tag === tag)
  const shapes = Object.entries(document.components.schemas)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The interface · Antrean</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/api/page.css"></head>
<body>
<nav aria-label="Operations"><p class="mark"><a href="/">Antrean</a></p>
${tags.map(tag => `<h2>${tag}</h2><ul>${of(tag).map(linkTo).join('')}</ul>`).join('\n')}
<h2>shapes</h2><ul>${shapes.map(([name]) => `<li><a href="#${name}">${name}</a></li>`).join('')}</ul>
<ul><li><a href="#refusals">Refusals</a></li></ul></nav>
<main><h1>The interface of this hall</h1>
${beginning(document, origin)}
${tags.map(tag => `<h2>${tag}</h2>${of(tag).map(section).join('\n')}`).join('\n')}
<h2>shapes</h2>
${shapes.map(([name, shape]) => `<section id="${name}"><h3>${name}</h3>${table(rowsOf(shape))}${example(exampleOf(document, shape))}</section>`).join('\n')}
${refusals()}
</main></body></html>
`

  function section(entry: Entry): string {
    const { operationId, method, path, summary, description, parameters = [], responses } = entry
    const [status, success] = Object.entries(responses).find(([status]) => Number(status) < 300)!
    const media = Object.entries(success.content ?? {})[0]
    const answer = media?.[1].schema
    return `<section id="${operationId}"><h3><b class="${method}">${method}</b> ${breakable(path)}</h3>
<p>${prose(summary)}.${description ? ` ${prose(description)}` : ''}${entry.security ? '' : ' Needs no token.'}</p>
${table([...parameters.map(rowOf), ...bodyRows(entry)])}
<pre class="curl" tabindex="0">${inHtml(curlOf(entry))}</pre>
<p>Answer ${status}${answer ? `: ${told(answer)}` : ''}. Refusals: ${refusedWith(responses)}.</p>
${answer && !answer.$ref ? example(media[1].example ?? exampleOf(document, answer)) : ''}</section>`
  }
}

const linkTo = ({ operationId, method, path }: Entry): string =>
  `<li><a href="#${operationId}"><b class="${method}">${method}</b> ${breakable(path.replace('/api/v1/', ''))}</a></li>`

const beginning = ({ info }: Document, origin: string): string => `
<p>${inHtml(info.description ?? '')} Version ${inHtml(info.version)}. For programs: <a href="/api/openapi.json">openapi.json</a>. The examples go on
from these lines, in a shell:</p>
<pre class="curl" tabindex="0">API=${inHtml(origin)}
TOKEN=$(curl -s "$API/api/v1/session" -H 'content-type: application/json' \\
  -d '{"name":"sari","password":"three words apart"}' | jq -r .token)</pre>
<p>Staff sign in for twelve hours; a machine is enrolled once (<a href="#enrolDevice">enrolDevice</a>) and has a token of its own; another system has a key
that an administrator makes (<a href="#makeApiKey">makeApiKey</a>), sent in the same way. It is good for its scopes alone, and each operation below says by which it may be asked:
<code>officer:booths</code> is to do at <code>booths</code> what an officer may. The body of a success is the value
itself, a refusal is <code>{ "error": { "code", "message" } }</code>. A request with the same <code>Idempotency-Key</code> is the same request: it is
answered as before, and nothing happens twice. Ignore fields that you do not know: there will be more.</p>`

type Row = [name: string, where: string, type: string]

const rowOf = ({ name, in: where, required = false, schema }: Parameter): Row => [
  name,
  where,
  fieldWords(schema, required),
]

function bodyRows({ requestBody }: Entry): Row[] {
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema
  return schema ? rowsOf(schema).map(([name, , type]) => [name, 'body', type]) : []
}

const rowsOf = ({ properties = {}, required = [] }: Json): Row[] =>
  Object.entries(properties).map(([name, json]) => [name, '', fieldWords(json, required.includes(name))])

const fieldWords = (json: Json, required: boolean): string =>
  [told(json), prose(needWords(json, required))].filter(words => words !== '').join(' · ')

function table(rows: Row[]): string {
  if (rows.length === 0) return ''
  const cells = rows.map(([name, where, type]) => {
    const place = where ? `<td>${where}</td>` : ''
    return `<tr><th scope="row"><code>${inHtml(name)}</code></th>${place}<td>${type}</td></tr>`
  })
  return `<div class="wide" tabindex="0"><table>${cells.join('')}</table></div>`
}

const refusedWith = (responses: Operation['responses']): string => {
  const statuses = Object.keys(responses).filter(status => Number(status) >= 400)
  return statuses.length > 0
    ? statuses.map(status => `<a href="#refused-${status}">${status}</a>`).join(' ')
    : 'none'
}

function refusals(): string {
  const statuses = [...new Set(ERROR_CODES.map(httpStatus))].toSorted()
  const codes = (status: number) => ERROR_CODES.filter(code => httpStatus(code) === status)
  const rows = statuses.map(
    status =>
      `<tr id="refused-${status}"><th scope="row">${status}</th><td>${codes(status)
        .map(code => `<code>${code}</code>`)
        .join(' ')}</td></tr>`,
  )
  return `<section id="refusals"><h2>Refusals</h2><p>A refused request has changed nothing. Codes stay; messages are for people.</p>
<div class="wide" tabindex="0"><table>${rows.join('')}</table></div></section>`
}

/** What an answer of this schema looks like. */
function exampleOf(document: Document, json: Json): unknown {
  if (json.examples) return json.examples[0]
  if (json.$ref) return exampleOf(document, document.components.schemas[shapeOf(json.$ref)]!)
  return json.anyOf && exampleOf(document, json.anyOf[0]!)
}

const example = (value: unknown): string =>
  value === undefined
    ? ''
    : `<details><summary>An example</summary><pre tabindex="0">${inHtml(JSON.stringify(value, null, 2))}</pre></details>`

const told = (json: Json): string =>
  prose(schemaWords(json, name => `[${name}]`)).replaceAll(/\[(\w+)\]/g, '<a href="#$1">$1</a>')

/** Text with `code` in it. */
const prose = (text: string): string => inHtml(text).replaceAll(/`([^`]*)`/g, '<code>$1</code>')

/** A path that may be broken before each of its parts. */
const breakable = (path: string): string => inHtml(path).replaceAll('/', '/<wbr>')
