/** A journal's life in a process of its own, each acknowledged step named on standard output: to be killed anywhere. */
import { writeSync } from 'node:fs'
import { entry, openBook } from '../virtual/book.ts'

const journal = openBook(process.argv[2]!)
for (let n = 1; n <= 7; n++) {
  if (journal.append(entry(n)).ok) writeSync(1, `opened ${n}\n`)
  if (n % 3 !== 0) continue
  writeSync(1, `closing ${n - 1}\n`)
  journal.append(entry(n - 1, 'closed'))
  journal.tidy()
}
await journal.close()
