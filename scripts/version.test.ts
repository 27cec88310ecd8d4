/** One version: package.json at the root says it, and everything that names one agrees. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { VERSION } from '../apps/server/src/version.ts'
import { root } from './root.mjs'

const json = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))
const changelog = readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8')
const releases = [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\] - (unreleased|\d{4}-\d{2}-\d{2})$/gm)].map(
  ([, version, date]) => ({ version: version!, date: date! }),
)

it('the server and the lock file have the version of package.json', () => {
  const { version } = json('package.json')
  expect(VERSION).toBe(version)
  expect(json('package-lock.json').packages[''].version).toBe(version)
})

it('no app or package has a version of its own', () => {
  const { packages } = json('package-lock.json')
  const rooms = Object.keys(packages).filter(place =>
    /^(apps|packages)\/[^/]+$|^(demo|e2e|bench)$/.test(place),
  )
  expect(rooms.length).toBeGreaterThan(10)
  expect(rooms.filter(place => packages[place].version)).toEqual([])
})

it('the changelog begins with it, and goes down from there', () => {
  const [newest] = releases
  expect(newest?.version).toBe(json('package.json').version)
  const rank = ({ version }: { version: string }) =>
    version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0)
  expect(releases.map(rank)).toEqual(releases.map(rank).sort((a, b) => b - a))
  expect(new Set(releases.map(rank)).size).toBe(releases.length)
  expect(changelog.match(/^## /gm)).toHaveLength(releases.length)
  expect(releases.slice(1).filter(({ date }) => date === 'unreleased')).toEqual([])
})

it('every release whose files are kept is in the changelog', () => {
  const kept = readdirSync(path.join(root, 'apps/server/src/store/releases'), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
  expect(kept).toContain('0.1.0')
  expect(kept.filter(name => !releases.some(({ version }) => version === name))).toEqual([])
})
