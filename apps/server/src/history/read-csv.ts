/** CSV as spreadsheets and databases write it (RFC 4180): commas, semicolons or tabs, whichever its first line has. */

/** A file as text, or null where it is not UTF-8: letters would be guessed. [X8] */
export function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

export type Line = { line: number; fields: string[] }

/** `line`: on which each begins, from 1. Empty ones are left out. Throws one sentence where a quote is never closed. */
export function readCsv(text: string): Line[] {
  const plain = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(plain)
  const lines: Line[] = []
  let [fields, field, line, begun, quoted]: [string[], string, number, number, boolean] = [
    [],
    '',
    1,
    1,
    false,
  ]
  const endLine = () => {
    fields.push(field)
    if (fields.some(one => one.trim() !== '')) lines.push({ line: begun, fields })
    fields = []
    field = ''
    begun = line
  }
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at]!
    if (sign === '\n') line += 1
    if (quoted) {
      if (sign !== '"') field += sign
      else if (plain[at + 1] === '"') {
        field += '"'
        at += 1
      } else quoted = false
    } else if (sign === '"' && field === '') quoted = true
    else if (sign === separator) {
      fields.push(field)
      field = ''
    } else if (sign === '\n') endLine()
    else if (sign !== '\r') field += sign
  }
  if (quoted) throw new Error(`Line ${begun}: a quotation mark is opened and never closed.`)
  endLine()
  return lines
}

function separatorOf(text: string): string {
  const [head = ''] = text.split('\n', 1)
  const count = (sign: string) => head.split(sign).length
  return [';', '\t', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',')
}
