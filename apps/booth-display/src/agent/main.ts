/** The display agent as a process: options in, every panel driven, an orderly end. What goes wrong is one sentence. */
import { endOnSignal, exitCodeOf, makeDataFolder } from '@antrean/command-line'
import { connectHall } from '@antrean/hall-client'
import { deviceToken, givenToken } from '@antrean/hall-client/device-token'
import pino from 'pino'
import { readOptions, USAGE } from './options.ts'
import { readPlaces } from './places.ts'
import { startAgent } from './start-agent.ts'

async function run(args: string[]): Promise<void> {
  const options = readOptions(args)
  if (options === 'help') {
    process.stdout.write(USAGE)
    return
  }
  const places = readPlaces(options.displays)
  const given = givenToken(options)
  // Nothing but the token is kept: with one that is given, a disk may be as full as it likes.
  if (!given) makeDataFolder(options.data)
  const token = await deviceToken('display', { ...options, token: given })
  const log = pino(
    { name: 'displays', level: process.env.LOG_LEVEL ?? 'info' },
    pino.destination({ fd: 2, sync: true }),
  )
  const hall = connectHall({ url: options.server, namespace: '/display', token, log })
  let status = hall.state().status
  hall.subscribe(() => {
    const state = hall.state()
    if (state.status === status) return
    status = state.status
    log.info({ status, refusal: state.refusal?.message }, 'The link to the hall.')
  })
  const agent = startAgent({ hall, places, log })
  const stop = async () => {
    await agent.stop()
    hall.close()
  }
  endOnSignal(stop, log, 'The display agent')
  const panels = places.map(({ panel, url }) => ({ panel, url }))
  if (options.json) process.stdout.write(`${JSON.stringify({ event: 'ready', panels })}\n`)
  log.info({ panels }, 'The displays are driven.')
}

run(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(exitCodeOf(error))
})
