/** A kiosk to be killed: opens printer and journal, says that it is ready, and prints when told to. */
import { openFileJournal } from '../job/file-journal.ts'
import { openPrinter } from '../printer.ts'
import { briskTiming } from './campaign.ts'
import { campaignTicket } from './paper-count.ts'

const [, , url = '', profile = '', path = '', number = ''] = process.argv
const journal = await openFileJournal(path)
const printer = openPrinter(url, { profile, journal, timing: briskTiming })
let isTold = false
printer.subscribe(({ canPrint }) => {
  if (canPrint && !isTold) process.send?.('ready')
  isTold ||= canPrint
})
// Nobody is left to kill it.
process.on('disconnect', () => process.exit())
if (!process.connected) process.exit()
process.on('message', () => printer.print({ id: number, document: campaignTicket(number) }))
