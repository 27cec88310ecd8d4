/** A process to be killed: begins one job after the other and says so as soon as each is durable. */
import { openFileJournal } from '../job/file-journal.ts'

const [, , path = '', round = '0'] = process.argv
const journal = await openFileJournal(path)
process.on('disconnect', () => process.exit())
for (let number = 1; number < 10_000; number++) {
  const id = `${round}-${number}`
  await journal.begin({ id, attempt: 1, copy: false, processId: 'ABCD' })
  process.send?.(id)
}
