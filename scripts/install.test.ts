/** That the install needs no compiler: no package's own script runs, and none has to. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from './root.mjs'

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

test('no script of a package runs at the install, with whichever command', () => {
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m)
  expect(read('scripts/install.mjs')).toContain("'--ignore-scripts'")
})

test('every package that wants to build something is known to work unbuilt', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { hasInstallScript?: boolean }>
  }
  const wanting = Object.keys(packages).filter(name => packages[name]!.hasInstallScript)
  expect(wanting, 'brings what it builds').toEqual(['node_modules/@serialport/bindings-cpp'])
  for (const name of ['better-sqlite3', '@serialport/bindings-cpp'])
    expect(
      readdirSync(path.join(root, 'node_modules', name, 'prebuilds')).join(),
      `${name} comes built for Linux`,
    ).toMatch(/linux-x64/)
})

test('what escpos names and we never run is not installed', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { resolved?: string }>
  }
  for (const name of ['get-pixels', 'node-bluetooth', 'qr-image', 'usb'])
    expect(packages[`node_modules/${name}`]?.resolved, name).toBe('scripts/never-runs')
  for (const name of ['request', 'form-data', 'tough-cookie'])
    expect(Object.keys(packages).filter(place => place.endsWith(`/${name}`))).toEqual([])
})

test("the product's own Node is first in the PATH of every command", () => {
  expect(existsSync(path.join(root, 'node_modules/.bin/node'))).toBe(true)
  expect(
    execFileSync(path.join(root, 'node_modules/.bin/node'), ['--version'], { encoding: 'utf8' }),
  ).toMatch(/^v24\./)
})
