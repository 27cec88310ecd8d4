/** What is built for a screen runs in the oldest engine that the screen may meet: no newer call, no newer style. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, test } from 'vitest'
import { CALLS, lacking, STYLES } from './engines.ts'

const root = path.resolve(import.meta.dirname, '..')
const { build } = createRequire(path.join(root, 'apps/console/package.json'))('vite') as typeof import('vite')

/** All scripts and all styles of an app, as they are built. */
async function built(app: string): Promise<{ scripts: string; styles: string }> {
  const folder = path.join(root, 'apps', app)
  const answer = await build({ root: folder, logLevel: 'error', build: { write: false } })
  const output = [answer].flat().flatMap(each => ('output' in each ? each.output : []))
  const styles = output.filter(({ fileName }) => fileName.endsWith('.css'))
  return {
    scripts: output.map(each => (each.type === 'chunk' ? each.code : '')).join('\n'),
    styles: styles.map(each => (each.type === 'asset' ? String(each.source) : '')).join('\n'),
  }
}

const SURFACES = [
  { app: 'booth-display', engine: 87 },
  { app: 'console', engine: 122 },
  { app: 'kiosk', engine: 122 },
]
for (const { app, engine } of SURFACES)
  test(`apps/${app}: Chromium ${engine}`, async () => {
    const page = await built(app)
    expect(page.scripts.length).toBeGreaterThan(100_000)
    expect(lacking(page.scripts, CALLS, engine)).toEqual([])
    expect(lacking(page.styles, STYLES, engine)).toEqual([])
  })

test('the visitor’s page: telephones of 2018, Chromium 70', () => {
  const read = (name: string) => readFileSync(path.join(root, 'apps/server/src/visitor', name), 'utf8')
  const script = read('live.js')
  expect(lacking(script, CALLS, 70)).toEqual([])
  expect(script).not.toMatch(/\?\.|\?\?|\basync\b|catch \{|\d_\d|#\w+ =/)
  const styles = read('page.css').replaceAll(/\/\*[\s\S]*?\*\/|@supports[\s\S]*$/g, '')
  const minified = styles.replaceAll(/\s+/g, ' ').replaceAll(/([:;{]) /g, '$1')
  expect(lacking(minified, STYLES, 70)).toEqual([])
})

test('what a newer engine brings is noticed', () => {
  expect(lacking('const last = calls.at(-1)', CALLS, 87)).toEqual(['at'])
  expect(lacking('.booth:has(.ticket){color:red}', STYLES, 87)).toEqual([':has()'])
  expect(lacking('.row{display:flex;gap:1em}', STYLES, 83)).toEqual(['gap between flex items'])
})
