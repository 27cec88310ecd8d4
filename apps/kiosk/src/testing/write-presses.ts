/** Presses without end, each named on standard output once it is durable: to be killed at any moment. */
import { writeSync } from 'node:fs'
import { openPressJournal } from '../agent/press-journal.ts'

const journal = openPressJournal(process.argv[2]!, 0)
for (;;) {
  const pressId = crypto.randomUUID()
  const order = { pressId, service: 'A', priorityReason: null, language: 'id' } as const
  journal.append({ type: 'pressed', pressId, at: Date.now(), order })
  writeSync(1, `${pressId}\n`)
}
