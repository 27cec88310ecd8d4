/** Whose work the product is built on is written down, all of it, and may be handed on. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './root.mjs'
import { ALLOWED, FILE, licences, lockedIn, packagesOf, SAID_ELSEWHERE } from './third-party-licences.ts'

const page = readFileSync(FILE, 'utf8')

it('the list of licences is up to date (npm run licences)', () => {
  expect(page).toBe(licences())
})

it('every package that is installed here stands in it, as its own package.json says', () => {
  const installed = Object.entries(lockedIn('node_modules/.package-lock.json')).filter(
    ([place, { dev, link }]) => place.includes('node_modules/') && !dev && !link,
  )
  expect(installed.length).toBeGreaterThan(100)
  const missing = installed.flatMap(([place]) => {
    const { name, version, license, licenses } = JSON.parse(
      readFileSync(join(root, place, 'package.json'), 'utf8'),
    )
    const row = `| ${name} | ${version} | ${license ?? licenses?.[0]?.type ?? SAID_ELSEWHERE[name]} |`
    return page.includes(row) ? [] : [row]
  })
  expect(missing).toEqual([])
})

it('every licence is known and lets the product be handed on', () => {
  expect(
    packagesOf(lockedIn('package-lock.json')).filter(({ licence }) => !ALLOWED.includes(licence)),
  ).toEqual([])
})

it('a licence that nobody named is unknown, and what only development needs is left out', () => {
  expect(
    packagesOf({
      '': { version: '1' },
      'apps/server': { version: '1' },
      'node_modules/@a/b': { version: '1', license: 'MIT' },
      'node_modules/c/node_modules/d': { version: '2' },
      'node_modules/e': { version: '3', license: 'MIT', dev: true },
      'node_modules/f': { link: true },
    }),
  ).toEqual([
    { name: '@a/b', version: '1', licence: 'MIT' },
    { name: 'd', version: '2', licence: 'unknown' },
  ])
})

it('fonts that lie here have their licence beside them', () => {
  expect(existsSync(join(root, 'packages/printer-driver/src/font/OFL.txt'))).toBe(true)
})
