// Virtual counter displays as a process of their own, for the demo and for anyone without hardware:
//
//   node virtual/main.ts --http 8085 --displays 'dmd,cd5220@serial,alpha,panel:1+panel:2'
//
// prints one JSON line when all is ready, and stops on SIGINT or SIGTERM. A second start comes back at the same addresses
// with the first one's page port, and `@tcp:PORT` after each line.

import { parseArgs } from 'node:util'
import { parseDisplayList } from './display-list.ts'
import { openHallOfGlass } from './hall-of-glass.ts'
import { servePage } from './http.ts'

const { values } = parseArgs({
  options: {
    http: { type: 'string', default: '0' },
    displays: { type: 'string', default: 'dmd,cd5220,alpha,panel:1+panel:2' },
  },
})

try {
  const glass = await openHallOfGlass(parseDisplayList(values.displays))
  const page = await servePage(glass, Number(values.http))
  const displays = glass.sights().map(({ name, family, url }) => ({ name, family, url }))
  process.stdout.write(`${JSON.stringify({ event: 'ready', page: page.url, displays })}\n`)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await Promise.all([page.close(), glass.close()])
    process.exitCode = 0
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
