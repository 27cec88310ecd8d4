/** The long run: every blow at every call, until none falls any more. Takes some minutes; needs strace. */
import { hasStrace, liveStruck, STRIKES } from './struck.ts'

if (!hasStrace()) {
  process.stderr.write('This needs strace (apt-get install strace).\n')
  process.exit(1)
}
let lives = 0
for (const strike of STRIKES)
  for (const times of strike.by === 'signal=SIGKILL' ? [1] : [1, 2, 4])
    for (let nth = 1; ; nth++) {
      const { fell, wrong } = liveStruck(strike, nth, times)
      if (!fell) {
        process.stdout.write(`${strike.call} ${strike.by}, ${times} at once: ${nth - 1} places\n`)
        break
      }
      lives++
      if (wrong.length === 0) continue
      process.stderr.write(`${strike.call} ${strike.by} at ${nth}: ${wrong.join('; ')}\n`)
      process.exit(1)
    }
process.stdout.write(`${lives} lives: nothing acknowledged was lost\n`)
