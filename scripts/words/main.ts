/** `npm run lint` ends here: words that are missing, or that nobody says, fail it. */
import { faultsOf } from './faults.ts'
import { languagesIn, sourcesIn } from './read.ts'

const root = new URL('../..', import.meta.url).pathname
const faults = faultsOf(await languagesIn(root), sourcesIn(root))
for (const fault of faults) console.error(`packages/words: ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
