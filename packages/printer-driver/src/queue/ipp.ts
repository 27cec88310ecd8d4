/**
 * The few pages of the Internet Printing Protocol that a print queue needs (RFC 8010, section 3):
 *
 *   request   02 00, operation, request id, groups …, 03, the document
 *   reply     02 00, status,    request id, groups …, 03
 *   group     its tag, then attributes: tag, length and name, length and value; no name: one more value
 */

export const operations = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  getJob: 0x0009,
  getJobs: 0x000a,
  getPrinter: 0x000b,
  cupsGetPrinters: 0x4002,
} as const

const tags = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  mime: 0x49,
} as const
const groups = { operation: 0x01, job: 0x02, end: 0x03 } as const
const NO_VALUE = 0x10

/** `uri:printer-uri` and so on: the type, then the name. */
export type Attributes = Readonly<
  Record<`${keyof typeof tags}:${string}`, number | string | readonly string[]>
>
export type Values = ReadonlyMap<string, readonly (number | string)[]>

export type IppReply = {
  /** Below 0100h it was done. */
  readonly status: number
  /** What it says of itself, of a job or a printer: one group each. */
  readonly groups: readonly { readonly tag: number; readonly values: Values }[]
}

export function encodeRequest(
  operation: number,
  attributes: Attributes,
  { job = {}, document = new Uint8Array() }: { job?: Attributes; document?: Uint8Array } = {},
): Buffer {
  const language = [
    attribute(0x47, 'attributes-charset', 'utf-8'),
    attribute(0x48, 'attributes-natural-language', 'en'),
  ]
  const about = Object.keys(job).length > 0 ? [Buffer.of(groups.job), ...listed(job)] : []
  return Buffer.concat([
    Buffer.of(0x02, 0x00, operation >> 8, operation & 0xff, 0, 0, 0, 1, groups.operation),
    ...[...language, ...listed(attributes), ...about],
    Buffer.of(groups.end),
    document,
  ])
}

function listed(attributes: Attributes): Buffer[] {
  return Object.entries(attributes).flatMap(([key, value]) => {
    const at = key.indexOf(':')
    const tag = tags[key.slice(0, at) as keyof typeof tags]
    const values = Array.isArray(value) ? value : [value]
    return values.map((one, index) => attribute(tag, index === 0 ? key.slice(at + 1) : '', one))
  })
}

function attribute(tag: number, name: string, value: number | string): Buffer {
  const bytes = typeof value === 'string' ? Buffer.from(value) : Buffer.alloc(tag === tags.boolean ? 1 : 4)
  if (typeof value === 'number') bytes.writeIntBE(value, 0, bytes.length)
  const title = Buffer.from(name)
  return Buffer.concat([Buffer.of(tag), length(title), title, length(bytes), bytes])
}

function length(bytes: Buffer): Buffer {
  const two = Buffer.alloc(2)
  two.writeUInt16BE(bytes.length)
  return two
}

/** @throws RangeError where the reply is cut off, or none */
export function decodeReply(bytes: Buffer): IppReply {
  const found: { tag: number; values: Map<string, (number | string)[]> }[] = []
  let at = 8
  let last = ''
  const take = (count: number): Buffer => {
    if (at + count > bytes.length) throw new RangeError('the reply is cut off')
    at += count
    return bytes.subarray(at - count, at)
  }
  const takeCounted = (): Buffer => take(take(2).readUInt16BE())
  const status = bytes.readUInt16BE(2)
  for (let tag = take(1)[0]!; tag !== groups.end; tag = take(1)[0]!) {
    if (tag < NO_VALUE) {
      found.push({ tag, values: new Map() })
      continue
    }
    const name = takeCounted().toString() || last
    const value = takeCounted()
    last = name
    const values = found.at(-1)?.values
    const known = values?.get(name) ?? []
    // Out-of-band tags say that there is no value.
    if (tag >= 0x20) known.push(read(tag, value))
    values?.set(name, known)
  }
  return { status, groups: found }
}

function read(tag: number, value: Buffer): number | string {
  if (tag === tags.integer || tag === tags.enum) return value.readInt32BE()
  if (tag === tags.boolean) return value.readUInt8()
  return value.toString()
}
