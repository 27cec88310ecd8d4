/** An operation of the interface as a line of curl, with its examples. */
import type { Operation } from './document.ts'

export type Place = { method: string; path: string }

/** `API` and `TOKEN` are the shell's. */
export function curlOf({ method, path, parameters = [], requestBody, security }: Operation & Place): string {
  const given = (where: string) => parameters.filter(its => its.in === where && its.example !== undefined)
  const at = path.replaceAll(/\{(\w+)\}/g, (whole, name) =>
    String(given('path').find(its => its.name === name)?.example ?? whole),
  )
  const query = given('query').map(({ name, example }) => `${name}=${encodeURIComponent(String(example))}`)
  const headers = given('header').map(({ name, example }) => `-H '${name}: ${example}'`)
  const body = Object.values(requestBody?.content ?? {})[0]?.example
  const sent = body !== undefined && Object.keys(body as object).length > 0
  return [
    `curl -s${method === 'GET' ? '' : ` -X ${method}`} "$API${at}${query.length > 0 ? `?${query.join('&')}` : ''}"`,
    ...(security || method === 'DELETE' ? [`-H "authorization: Bearer $TOKEN"`] : []),
    ...headers,
    ...(sent ? [`-H 'content-type: application/json'`, `-d '${quoted(JSON.stringify(body))}'`] : []),
  ].join(' \\\n  ')
}

const quoted = (text: string): string => text.replaceAll("'", `'\\''`)
