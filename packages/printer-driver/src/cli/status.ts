import type { Printer } from '../printer-face.ts'
import type { PrinterStatus } from '../status/printer-status.ts'
import { askMaker, askModel } from '../status/requests.ts'
import { type Command, firstStatus, printerOf, say, withPrinter } from './command.ts'
import { readWords } from './words.ts'

export const status: Command = {
  usage: 'status URL [--watch] [--json]',
  does: 'how it is; exit code 0 when it can print, else 1',
  async run(words) {
    const { values, positionals } = readWords(words, 1, {
      printer: { type: 'string' },
      watch: { type: 'boolean' },
      json: { type: 'boolean' },
    })
    const show = (status: PrinterStatus, who = ''): void =>
      say(values.json ? JSON.stringify({ ...status, ...(who ? { says: who } : {}) }) : describe(status, who))
    return withPrinter(printerOf(positionals[0], values.printer), async printer => {
      const first = await firstStatus(printer)
      show(first, await whoAreYou(printer))
      if (values.watch) await watch(printer, status => show(status))
      return printer.status().canPrint ? 0 : 1
    })
  },
}

function describe({ state, canPrint, since, detail, model }: PrinterStatus, who: string): string {
  const time = new Date(since).toTimeString().slice(0, 8)
  const says = who ? `, says it is ${who}` : ''
  return `${time}  ${state.padEnd(16)} ${canPrint ? 'can print' : 'CANNOT PRINT'}  ${detail}  [${model}${says}]`
}

/** Maker and model in the printer's own words; many clones leave them out. */
async function whoAreYou(printer: Printer): Promise<string> {
  if (!printer.status().canPrint) return ''
  const words: string[] = []
  for (const question of [askMaker, askModel]) {
    printer.expectInfo()
    const text = await printer.ask(question, reply => (reply.kind === 'info' ? reply.text : undefined), 500)
    if (text) words.push(text)
  }
  return words.join(' ')
}

/** Until Ctrl-C. */
function watch(printer: Printer, show: (status: PrinterStatus) => void): Promise<void> {
  return new Promise(resolve => {
    let isFirst = true
    const leave = printer.subscribe(status => {
      if (!isFirst) show(status)
      isFirst = false
    })
    const stop = (): void => {
      leave()
      resolve()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}
