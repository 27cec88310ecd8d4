/** Reads a workbook by ECMA-376 alone: the zip, its parts, and of each sheet the cells with their number formats. */
import { inflateRawSync } from 'node:zlib'

export type ReadCell = { value: string | number; format: string }
export type ReadSheet = {
  name: string
  frozenRows: number
  /** Printed as wide as the paper, however long; and the rows on every page of it. */
  fitsWidth: boolean
  printTitles: string
  rows: (ReadCell | null)[][]
}

export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const parts = unzip(Buffer.from(bytes))
  const part = (name: string) => parts.get(name) ?? ''
  const strings = all(part('xl/sharedStrings.xml'), 'si').map(({ inner }) => textOf(inner))
  const formats = formatsOf(part('xl/styles.xml'))
  const files = new Map(
    all(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ of }) => [of('Id'), of('Target')]),
  )
  const titles = all(part('xl/workbook.xml'), 'definedName')
  return all(part('xl/workbook.xml'), 'sheet').map(({ of }, n) => {
    const xml = part(`xl/${files.get(of('r:id'))!.replace(/^\/?(xl\/)?/, '')}`)
    const pane = all(xml, 'pane').find(found => found.of('state') === 'frozen')
    return {
      name: plain(of('name')),
      frozenRows: Number(pane?.of('ySplit') ?? 0),
      fitsWidth:
        all(all(xml, 'sheetPr')[0]?.inner ?? '', 'pageSetUpPr')[0]?.of('fitToPage') === '1' &&
        all(xml, 'pageSetup')[0]?.of('fitToHeight') === '0',
      printTitles: plain(titles.find(its => its.of('localSheetId') === String(n))?.inner ?? ''),
      rows: all(xml, 'row').map(row => cellsOf(row.inner, strings, formats)),
    }
  })
}

function cellsOf(row: string, strings: string[], formats: string[]): (ReadCell | null)[] {
  const cells: (ReadCell | null)[] = []
  for (const { of, inner } of all(row, 'c')) {
    const raw = all(inner, 'v')[0]?.inner
    const type = of('t')
    const format = formats[Number(of('s') || 0)] ?? ''
    const column = [...of('r').replace(/\d/g, '')].reduce(
      (n, letter) => n * 26 + letter.charCodeAt(0) - 64,
      0,
    )
    if (type === 'inlineStr') cells[column - 1] = { value: textOf(inner), format }
    else if (raw !== undefined)
      cells[column - 1] = { value: type === 's' ? strings[Number(raw)]! : Number(raw), format }
  }
  return Array.from(cells, found => found ?? null)
}

/** Formats below 164 are built in; those that the report uses are named. */
const BUILT_IN: Record<string, string> = { 0: '', 3: '#,##0', 10: '0.00%' }

function formatsOf(styles: string): string[] {
  const named = new Map(
    all(styles, 'numFmt').map(({ of }) => [of('numFmtId'), plain(of('formatCode'))] as const),
  )
  const used = all(all(styles, 'cellXfs')[0]?.inner ?? '', 'xf')
  return used.map(({ of }) => named.get(of('numFmtId')) ?? BUILT_IN[of('numFmtId') || '0'] ?? 'unknown')
}

function all(xml: string, tag: string) {
  return [...xml.matchAll(new RegExp(`<${tag}(\\s[^>]*?)?(?:/>|>(.*?)</${tag}>)`, 'gs'))].map(
    ([, attributes = '', inner = '']) => ({
      inner,
      of: (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '',
    }),
  )
}

const textOf = (inner: string): string =>
  all(inner, 't')
    .map(found => plain(found.inner))
    .join('')

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const plain = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) => (code ? String.fromCodePoint(code) : ENTITIES[name]!))

/** By its central directory (APPNOTE.TXT 4.3.12). */
function unzip(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = zip.readUInt32LE(end + 16)
  for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map(field => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ]
    const local = zip.readUInt32LE(at + 42)
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const data = zip.subarray(begin, begin + size)
    files.set(
      zip.toString('utf8', at + 46, at + 46 + name),
      (method === 8 ? inflateRawSync(data) : data).toString(),
    )
    at += 46 + name + extra + comment
  }
  return files
}
