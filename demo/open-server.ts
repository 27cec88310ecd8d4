import path from 'node:path'
import type { Options } from './options.mjs'
import type { Programs } from './programs.ts'

export type ServerReady = {
  api: string
  kiosk: { token: string }
  display: { token: string }
  staff: { name: string; password: string; role: string }[]
  booths: { number: number; services: string[] }[]
  /** Its own people set the hall up, or are to. */
  own?: true
  /** Where a new hall is set up, and the code that guards it. */
  firstStart?: { url: string; code: string }
}

/** `home`: the folder of the first page. */
export function openServer(
  { open }: Programs,
  options: Options,
  root: string,
  at: { home: string; port: string },
) {
  const screens = { console: 'apps/console/dist', display: 'apps/booth-display/dist' }
  const args = (port: string) => [
    ...['--data', path.join(options.data, 'server'), '--demo', '--json', '--host', options.host],
    ...(options.publicUrl ? ['--public-url', options.publicUrl] : []),
    ...(options.hours ? [] : ['--always-open']),
    ...(options.smtp ? ['--smtp', options.smtp] : []),
    ...(options.smsHttp ? ['--sms-http', options.smsHttp] : []),
    ...(options.hall ? ['--hall', options.hall] : []),
    ...(options.empty ? ['--empty'] : []),
    ...Object.entries(screens).flatMap(([name, dir]) => ['--screens', `${name}=${path.join(root, dir)}`]),
    ...['--screens', `=${at.home}`, '--port', port],
  ]
  return open<ServerReady>(
    'The server',
    'apps/server/src/main.ts',
    args(at.port),
    ready => args(new URL(ready.api).port),
    // Each start of a hall that is still to be set up has a code of its own.
    ({ firstStart }) => {
      if (firstStart) process.stderr.write(`The code that sets the hall up is now ${firstStart.code}\n`)
    },
  )
}
