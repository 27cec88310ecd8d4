/** What may not import what inside the rooms. Between the rooms biome.json keeps watch. */
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { circlesOf } from './circles.ts'
import type { Graph, Import, Sources } from './graph.ts'

/** Each names what breaks it, one sentence a find. */
export const RULES: Record<string, (graph: Graph, sources: Sources) => string[]> = {
  'no import circles': circlesOf,

  'the screens never import the agent': each(
    (from, { to }) =>
      isProduct(from) && inSrc(from) && partOf(from) !== 'agent' && to !== null && partOf(to) === 'agent',
  ),

  'what runs in a hall never imports what tests it': each(
    (from, { to }) => isProduct(from) && to !== null && isTrial(to),
  ),

  'what runs in a hall needs no virtual device': each(
    (from, { to, late, type }) =>
      isProduct(from) && to !== null && room(to, 2) === 'virtual' && !(DOORS.has(from) && (late || type)),
  ),

  'the browser is sent what browsers can run': inBrowser,

  'the feed knows none of those who follow it': each(
    (from, { to }) => from.startsWith('apps/server/src/feed/') && !isTrial(from) && followerOf(to) !== null,
  ),

  'those who follow the hall never import each other': each((from, { to }) => {
    const [one, other] = [followerOf(from), followerOf(to)]
    return one !== null && other !== null && one !== other
  }),

  'the folders of queue-core stand one above the other': each((from, { to }) => {
    if (isTrial(from) || !from.startsWith(CORE) || !to?.startsWith(CORE)) return false
    const [one, other] = [partOf(from), partOf(to)]
    return one !== other && !one.endsWith('.ts') && LAYERS.indexOf(other) >= LAYERS.indexOf(one)
  }),

  'a policy asks the state, and decides nothing': each(
    (from, { to }) =>
      from.startsWith(`${CORE}policy/`) && !isTrial(from) && /\/hall\/(decid|evolve|due-)/.test(to ?? ''),
  ),

  'the cases know the calendar of the hall, and nothing of its day': each(
    (from, { to }) =>
      from.startsWith(`${CORE}cases/`) &&
      !isTrial(from) &&
      /\/hall\//.test(to ?? '') &&
      !/\/hall\/(calendar|config|patch|people|year-table|year-2026)\.ts$/.test(to ?? ''),
  ),

  'what several deciders need stands in deciding.ts': each(
    (from, { to }) => DECIDER.test(from) && DECIDER.test(to ?? ''),
  ),
}

/** Files that draw or print on a virtual device when they are asked to: `virtual:` as a printer's URL, and its pictures. */
const DOORS = new Set([
  'packages/printer-driver/src/transport/open.ts',
  'packages/printer-driver/src/cli/render.ts',
  'packages/printer-driver/src/paper/draw.ts',
])
/** Of apps/server: who is told what happened, and may be down while the hall goes on. */
const FOLLOWERS = ['forecast', 'notices', 'ops', 'publish', 'reports', 'webhooks']
const CORE = 'packages/queue-core/src/'
/** Of queue-core: each may import those before it. */
const LAYERS = [
  'hall',
  'settings',
  'aggregate',
  'messages',
  'alerts',
  'report-mails',
  'cases',
  'policy',
  'forecast',
  'satisfaction',
  'report',
  'published',
  'contract',
]
const DECIDER = /\/hall\/decide-[a-z]+\.ts$/
const FOR_BROWSERS =
  /^(react|react-dom|lucide-react|zod|uplot|socket\.io-client|qr|libphonenumber-js|temporal-polyfill)(\/|$)|^icu-minify\/format$|\.css$/
/** A bundle has this module's values in its place: packages/words/src/bundle.ts. */
const IN_NODE_ALONE = 'packages/words/src/compiled.ts'

const room = (file: string, depth: number): string => file.split('/')[depth] ?? ''
/** The folder of a room's src that the file is in, or the file itself where it is in none. */
const partOf = (file: string): string => room(file, 3)
const inSrc = (file: string): boolean => room(file, 2) === 'src'
/** Tests, what only they need, and the campaigns that put a whole kiosk to the test. */
const isTrial = (file: string): boolean => /\.test\.tsx?$|\/(testing|campaign)\//.test(file)
const isProduct = (file: string): boolean =>
  ['src', 'electron', 'guard'].includes(room(file, 2)) && !isTrial(file)
const followerOf = (file: string | null): string | null =>
  file?.startsWith('apps/server/src/') && !isTrial(file) && FOLLOWERS.includes(partOf(file))
    ? partOf(file)
    : null

function each(wrong: (from: string, of: Import) => boolean): (graph: Graph) => string[] {
  return graph =>
    [...graph].flatMap(([from, imports]) =>
      imports.filter(one => wrong(from, one)).map(({ of }) => `${from} imports ${of}`),
    )
}

/** Whatever is reached from the script of an index.html, by imports that are still there when it runs. */
function inBrowser(graph: Graph, sources: Sources): string[] {
  const pages = [...sources].filter(([file]) => file.endsWith('/index.html'))
  const sent = new Set(
    pages.flatMap(([page, html]) =>
      [...html.matchAll(/<script type="module" src="\.?\/([^"]+)"/g)].map(([, src]) =>
        path.posix.join(path.posix.dirname(page), src!),
      ),
    ),
  )
  const wrong: string[] = []
  for (const file of sent)
    for (const { of, to, type } of graph.get(file) ?? []) {
      if (type) continue
      if (to === IN_NODE_ALONE) continue
      if (to) sent.add(to)
      else if (isBuiltin(of) || !(of.startsWith('.') || FOR_BROWSERS.test(of)))
        wrong.push(`${file} imports ${of}`)
    }
  return wrong
}
