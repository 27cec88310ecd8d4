/** The demo hall: the programs of a hall, opened in the order in which they need each other. */
import { cpSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openDisplayAgent, openGlass } from './open-displays.ts'
import { openKiosk, openVirtualPrinter } from './open-kiosk.ts'
import { openServer, type ServerReady } from './open-server.ts'
import type { Options } from './options.mjs'
import { openPrograms, type Programs } from './programs.ts'

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
  /** A hall that is still to be set up: where, and the code that guards it. */
  firstStart?: ServerReady['firstStart']
  /** Process ids, for those who want to see what happens when one dies. */
  pids: Record<string, number | undefined>
}
export type DemoHall = { ready: Ready; close: () => Promise<void> }

/** @throws when a program ends before it is ready; the others are closed then */
export async function openDemoHall(options: Options, root: string): Promise<DemoHall> {
  const programs = openPrograms(options, root)
  try {
    return { ready: await openAll(programs, options, root), close: programs.close }
  } catch (error) {
    await programs.close()
    throw error
  }
}

async function openAll(programs: Programs, options: Options, root: string): Promise<Ready> {
  const port = (offset: number) => String(options.port === 0 ? 0 : options.port + offset)
  const home = path.join(options.data, 'home')
  cpSync(path.join(root, 'demo', 'dist'), home, { recursive: true })

  const server = await openServer(programs, options, root, { home, port: port(0) })
  /** Not on the command line, which everybody on this machine can read. */
  const tokenFile = (device: 'kiosk' | 'display') => {
    const file = path.join(options.data, `${device}.token`)
    writeFileSync(file, server[device].token, { mode: 0o600 })
    return file
  }
  const virtual = options.printer ? null : await openVirtualPrinter(programs, options, port(2))
  const kiosk = await openKiosk(programs, options, {
    server: server.api,
    tokenFile: tokenFile('kiosk'),
    printer: options.printer ?? virtual!.printer,
    isReference: !options.hall && !server.own,
    port: port(1),
  })
  const glass = await openGlass(programs, port(3))
  await openDisplayAgent(programs, options, { server, tokenFile: tokenFile('display'), glass })

  const pages = { kiosk: kiosk.kiosk, paper: virtual?.paper ?? null, displays: glass.page }
  const ready = readyOf(server, pages, programs.pids())
  writeFileSync(path.join(home, 'demo.json'), JSON.stringify(ready))
  return ready
}

function readyOf(
  { api, kiosk, display, staff, booths, firstStart }: ServerReady,
  pages: Pick<Ready['urls'], 'kiosk' | 'paper' | 'displays'>,
  pids: Ready['pids'],
): Ready {
  const token = `#token=${display.token}`
  return {
    event: 'ready',
    api,
    urls: {
      home: `${api}/`,
      kiosk: pages.kiosk,
      wall: `${api}/display/?screen=wall${token}`,
      booth: `${api}/display/?screen=booth&booth=${booths[0]?.number ?? 1}${token}`,
      console: `${api}/console/`,
      paper: pages.paper,
      displays: pages.displays,
    },
    kiosk: { token: kiosk.token },
    staff,
    booths,
    ...(firstStart && { firstStart }),
    pids,
  }
}
