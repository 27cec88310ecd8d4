/** A kiosk to be killed: the agent of both shells without a window, told what to do by the process that started it. */
import pino from 'pino'
import { openKiosk } from '../agent/open-kiosk.ts'
import { type Options, readOptions } from '../agent/options.ts'
import { runKioskCall } from '../agent/run-kiosk-call.ts'
import { KIOSK_CALL_NAMES } from '../api/index.ts'

const log = pino({ level: process.env.LOG_LEVEL ?? 'fatal' }, pino.destination({ fd: 2, sync: true }))
const { agent } = await openKiosk(readOptions(process.argv.slice(2)) as Options, log)
const tell = (): void => void process.send?.({ state: agent.state() })
agent.subscribe(tell)
tell()
// Nobody is left to kill it.
process.on('disconnect', () => process.exit())
process.on('message', async ({ n, call, payload }: { n: number; call: string; payload: unknown }) => {
  const name = KIOSK_CALL_NAMES.find(known => known === call)!
  process.send?.({ n, answer: await runKioskCall(agent, name, payload) })
})
