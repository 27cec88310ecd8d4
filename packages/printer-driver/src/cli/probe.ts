import { createInterface } from 'node:readline/promises'
import { type PrinterAddress, PrinterUrlError, parsePrinterUrl } from '../printer-url.ts'
import { type Findings, findOut } from '../probe/find-out.ts'
import { takeFirstLook } from '../probe/first-look.ts'
import { widths } from '../probe/page.ts'
import { profileOf, type Seen } from '../probe/profile-of.ts'
import { findProfile } from '../profile/find.ts'
import { CliError, type Command, printerOf, say, writeOutput } from './command.ts'
import { readWords } from './words.ts'

export const probe: Command = {
  usage: 'probe URL [--out FILE.json] [--columns 32|42|48 --seen QC|Q|C|none]',
  does: 'finds out what a printer answers, asks you what it printed, and writes its profile',
  async run(words) {
    const text = { type: 'string' } as const
    const options = {
      printer: text,
      out: { ...text, default: './my-printer.json' },
      columns: text,
      seen: text,
    } as const
    const { values, positionals } = readWords(words, 1, options)
    const url = printerOf(positionals[0], values.printer) ?? process.env.PRINTER
    if (!url) throw new CliError('Say which printer: probe URL. `list` shows what is plugged in.')
    const address = parse(url)
    if (values.columns !== undefined && widthOf(values.columns) === undefined) {
      throw new CliError(`The page has lines of ${widths.join(', ')} characters, not "${values.columns}".`)
    }
    const look = await takeFirstLook(address)
    if (typeof look === 'object' && look.profile?.language === 'star') return writeStar(values, url)
    const found = await findOut(address, say)
    for (const line of describe(found)) say(`  ${line}`)
    const seen = await askThePerson(values.columns, values.seen)
    const profile = profileOf('probed', found, seen)
    await writeOutput(values.out, `${JSON.stringify(profile, null, 2)}\n`)
    for (const remark of profile.unconfirmed) say(`  ${remark}`)
    sayWritten(url, values.out)
    return 0
  },
}

function sayWritten(url: string, file: string): void {
  const named = `${url}${url.includes('?') ? '&' : '?'}profile=${file}`
  say(`Written: ${file}. Try it: npm run printer -- test '${named}'`)
}

/** What the driver sends to a Star is what all of them know, so nothing is left to find out but the width. */
async function writeStar({ out, columns }: { out: string; columns?: string }, url: string): Promise<number> {
  const profile = findProfile(columns === '32' ? 'star-mc-print2' : 'star-tsp650')
  await writeOutput(out, `${JSON.stringify(profile, null, 2)}\n`)
  say('It is a Star printer in its own language (line mode or StarPRNT): it answers with a Star’s status.')
  say(`  Its profile is that of ${profile.title}, with the QR code as a picture where that is surest.`)
  say('  58 mm paper: probe again with --columns 32. A model of its own page: `profile` lists star-….')
  say('  One that prints nothing takes pictures alone (TSP100 futurePRNT, ECO, II): that is not spoken here.')
  sayWritten(url, out)
  return 0
}

function parse(url: string): PrinterAddress {
  let address: PrinterAddress
  try {
    address = parsePrinterUrl(url)
  } catch (error) {
    throw error instanceof PrinterUrlError ? new CliError(error.message) : error
  }
  if (address.kind !== 'queue') return address
  throw new CliError(
    'Nothing comes back out of a queue, so it cannot be probed: give the printer’s own address.',
  )
}

function describe(found: Findings): string[] {
  const yes = (is: boolean): string => (is ? 'yes' : 'no')
  return [
    `says it is                          ${found.says || '(nothing)'}`,
    `DLE EOT 1–4 answered                ${found.realTime.join(', ') || 'none'}`,
    `DLE EOT 14h (Custom)                ${yes(found.custom)}`,
    `reports changes by itself (GS a)    ${yes(found.automatic)}`,
    `queued questions                    ${found.queued.join(', ') || 'none'}`,
    `answers while it prints             ${yes(found.whilePrinting)}`,
    `says that it has finished           ${found.wordAfterMs === undefined ? 'no' : `after ${found.wordAfterMs} ms${found.tooEarly ? ', too early to be true' : ''}`}`,
    `process id (GS ( H)                 ${yes(found.processId)}`,
  ]
}

const theWidth = '1. The highest number that stands at BOTH ends of one line (32, 42, 48): '
const theLetters = '2. Type Q if there is a square code below "QR:", C if the paper was cut; both or none: '

async function askThePerson(columns: string | undefined, seen: string | undefined): Promise<Seen> {
  const lines = createInterface({ input: process.stdin })
  const typed = lines[Symbol.asyncIterator]()
  async function ask(question: string): Promise<string> {
    process.stdout.write(question)
    const { value, done } = await typed.next()
    if (done) throw new CliError('Nobody answered. The answers can be given before: --columns 48 --seen QC.')
    return value.trim()
  }
  try {
    let width = widthOf(columns ?? (await ask(theWidth)))
    while (width === undefined) width = widthOf(await ask(theWidth))
    const letters = seen ?? (await ask(theLetters))
    return { columns: width, qr: /q/i.test(letters), cut: /c/i.test(letters) }
  } finally {
    lines.close()
  }
}

const widthOf = (text: string): Seen['columns'] | undefined => widths.find(width => String(width) === text)
