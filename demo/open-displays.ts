/** The counter displays: virtual glass, and the agent that writes on it what the hall calls. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ServerReady } from './open-server.ts'
import type { Options } from './options.mjs'
import type { Programs } from './programs.ts'

type GlassReady = { page: string; displays: { name: string; url: string }[] }

/** One of each family, at the first booths and on the wall. */
const GLASS = [
  { name: 'VFD 1', model: 'dmd' },
  { name: 'VFD 2', model: 'cd5220' },
  { name: 'LED 3', model: 'panel' },
  { name: 'LED sign', model: 'alpha', onWall: true },
]

export function openGlass({ open }: Programs, port: string) {
  const list = (ports: number[]) =>
    GLASS.map(({ name, model }, i) => `${name}=${model}@tcp:${ports[i] ?? 0}`).join()
  return open<GlassReady>(
    'The virtual displays',
    'packages/display-driver/virtual/main.ts',
    ['--http', port, '--displays', list([])],
    ({ page, displays }) => [
      ...['--http', new URL(page).port],
      ...['--displays', list(displays.map(({ url }) => Number(new URL(url).port)))],
    ],
  )
}

export function openDisplayAgent(
  { open }: Programs,
  options: Options,
  at: { server: ServerReady; tokenFile: string; glass: GlassReady },
) {
  const places = path.join(options.data, 'displays.json')
  writeFileSync(places, JSON.stringify(placesOf(at.glass, at.server.booths)))
  const args = [
    ...['--server', at.server.api, '--token-file', at.tokenFile],
    ...['--displays', places, '--data', path.join(options.data, 'displays'), '--json'],
  ]
  return open('The display agent', 'apps/booth-display/src/agent/main.ts', args, () => args)
}

function placesOf({ displays }: GlassReady, booths: ServerReady['booths']) {
  return displays.flatMap(({ url }, i) => {
    const { name, onWall } = GLASS[i]!
    const booth = booths[i]?.number
    return onWall ? { url, name, wall: true } : booth ? { url, name, booth } : []
  })
}
