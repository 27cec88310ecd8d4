/** Opens the programs of the hall in the order in which they need each other, and closes them in the reverse. */
import { cpSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Options } from './options.mjs'
import { type Program, startProgram } from './program.ts'
import { watchScreens } from './watch-screens.ts'
import { watchSources } from './watch-sources.ts'

type ServerReady = {
  api: string
  kiosk: { token: string }
  display: { token: string }
  staff: { name: string; password: string; role: string }[]
  booths: { number: number; services: string[] }[]
}
type PrinterReady = { printer: string; paper: string }
type KioskReady = { kiosk: string }
type GlassReady = { page: string; displays: { name: string; url: string }[] }

export type Ready = {
  event: 'ready'
  api: string
  urls: {
    home: string
    kiosk: string
    wall: string
    booth: string
    console: string
    /** Null where a real printer has the paper. */
    paper: string | null
    displays: string
  }
  kiosk: { token: string }
  staff: ServerReady['staff']
  booths: ServerReady['booths']
  /** Process ids, for those who want to see what happens when one dies. */
  pids: Record<string, number | undefined>
}
export type Hall = { ready: Ready; close: () => Promise<void> }

/** The virtual counter displays: one of each family, at the first booths and on the wall. */
const GLASS = [
  { name: 'VFD 1', model: 'dmd' },
  { name: 'VFD 2', model: 'cd5220' },
  { name: 'LED 3', model: 'panel' },
  { name: 'LED sign', model: 'alpha', onWall: true },
]

export async function openHall(options: Options, root: string): Promise<Hall> {
  const programs: Program<unknown>[] = []
  const watching = options.dev ? [watchScreens(root)] : []
  const close = async () => {
    for (const stopWatching of watching) stopWatching()
    for (const program of programs) program.retire()
    for (const program of programs.toReversed()) await program.stop()
  }
  const open = async <R>(
    name: string,
    script: string,
    args: string[],
    again: (ready: R) => string[],
  ): Promise<Program<R>> => {
    const program = await startProgram<R>({
      name,
      script: path.join(root, script),
      args,
      again,
      rawLogs: options.json,
    })
    programs.push(program as Program<unknown>)
    if (options.dev) watching.push(watchSources(root, script, program.renew))
    return program
  }
  const port = (offset: number) => String(options.port === 0 ? 0 : options.port + offset)
  const home = path.join(options.data, 'home')

  try {
    cpSync(path.join(root, 'demo', 'dist'), home, { recursive: true })

    const server = await open<ServerReady>(
      'The server',
      'apps/server/src/main.ts',
      [...serverArgs(), '--port', port(0)],
      ready => [...serverArgs(), '--port', new URL(ready.api).port],
    )
    function serverArgs() {
      const screens = { console: 'apps/console/dist', display: 'apps/booth-display/dist' }
      return [
        ...['--data', path.join(options.data, 'server'), '--demo', '--json', '--host', options.host],
        ...(options.publicUrl ? ['--public-url', options.publicUrl] : []),
        ...(options.hours ? [] : ['--always-open']),
        ...(options.hall ? ['--hall', options.hall] : []),
        ...Object.entries(screens).flatMap(([name, dir]) => ['--screens', `${name}=${path.join(root, dir)}`]),
        ...['--screens', `=${home}`],
      ]
    }

    /** Not on the command line, which everybody on this machine can read. */
    const tokenFile = (device: 'kiosk' | 'display'): string => {
      const file = path.join(options.data, `${device}.token`)
      writeFileSync(file, server.ready[device].token, { mode: 0o600 })
      return file
    }
    const printer = options.printer ? null : await openVirtualPrinter()
    async function openVirtualPrinter() {
      const args = (tcp: string, http: string) => [
        ...['--tcp', tcp, '--http', http, '--data', path.join(options.data, 'paper')],
      ]
      return open<PrinterReady>(
        'The virtual printer',
        'packages/printer-driver/virtual/main.ts',
        args('0', port(2)),
        ready => args(new URL(ready.printer).port, new URL(ready.paper).port),
      )
    }

    const kioskArgs = (at: string) => [
      ...['--server', server.ready.api, '--token-file', tokenFile('kiosk')],
      ...['--printer', options.printer ?? printer!.ready.printer],
      // The mark is the reference hall's own; another hall prints without one.
      ...(options.hall ? [] : ['--logo', path.join(import.meta.dirname, 'hall-mark.png')]),
      ...['--data', path.join(options.data, 'kiosk'), '--port', at, '--json'],
    ]
    const kiosk = await open<KioskReady>(
      'The kiosk',
      'apps/kiosk/src/agent/main.ts',
      kioskArgs(port(1)),
      ready => kioskArgs(new URL(ready.kiosk).port),
    )

    const list = (ports: number[]) =>
      GLASS.map(({ name, model }, i) => `${name}=${model}@tcp:${ports[i] ?? 0}`).join()
    const glass = await open<GlassReady>(
      'The virtual displays',
      'packages/display-driver/virtual/main.ts',
      ['--http', port(3), '--displays', list([])],
      ({ page, displays }) => [
        ...['--http', new URL(page).port],
        ...['--displays', list(displays.map(({ url }) => Number(new URL(url).port)))],
      ],
    )
    const places = path.join(options.data, 'displays.json')
    writeFileSync(
      places,
      JSON.stringify(
        glass.ready.displays.flatMap(({ url }, i) => {
          const { name, onWall } = GLASS[i]!
          const booth = server.ready.booths[i]?.number
          return onWall ? { url, name, wall: true } : booth ? { url, name, booth } : []
        }),
      ),
    )
    const agentArgs = [
      ...['--server', server.ready.api, '--token-file', tokenFile('display')],
      ...['--displays', places, '--data', path.join(options.data, 'displays'), '--json'],
    ]
    await open('The display agent', 'apps/booth-display/src/agent/main.ts', agentArgs, () => agentArgs)

    const { api, staff, booths } = server.ready
    const token = `#token=${server.ready.display.token}`
    const ready: Ready = {
      event: 'ready',
      api,
      urls: {
        home: `${api}/`,
        kiosk: kiosk.ready.kiosk,
        wall: `${api}/display/?screen=wall${token}`,
        booth: `${api}/display/?screen=booth&booth=${booths[0]!.number}${token}`,
        console: `${api}/console/`,
        paper: printer?.ready.paper ?? null,
        displays: glass.ready.page,
      },
      kiosk: { token: server.ready.kiosk.token },
      staff,
      booths,
      pids: Object.fromEntries(programs.map(program => [program.name, program.pid()])),
    }
    writeFileSync(path.join(home, 'demo.json'), JSON.stringify(ready))
    return { ready, close }
  } catch (error) {
    await close()
    throw error
  }
}
