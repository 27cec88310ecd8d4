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
  // The first brings what it builds and finds it by itself; the second is an option of escpos that nobody uses.
  expect(wanting).toEqual(['node_modules/@serialport/bindings-cpp', 'node_modules/node-bluetooth'])
  for (const name of ['better-sqlite3', '@serialport/bindings-cpp'])
    expect(
      readdirSync(path.join(root, 'node_modules', name, 'prebuilds')).join(),
      `${name} comes built for Linux`,
    ).toMatch(/linux-x64/)
})

test("the product's own Node is first in the PATH of every command", () => {
  expect(existsSync(path.join(root, 'node_modules/.bin/node'))).toBe(true)
  expect(
    execFileSync(path.join(root, 'node_modules/.bin/node'), ['--version'], { encoding: 'utf8' }),
  ).toMatch(/^v24\./)
})
