/**
 * Chromium as old televisions and offices still run it. It comes from the package registry, inside a package made for
 * servers without one, into a cache beside the installed packages. It is no dependency: nobody who opens a hall needs it.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

/** The engine's major version, and the package that carries it. */
const PACKAGES = {
  92: {
    name: 'chrome-aws-lambda@10.1.0',
    sha512: 'NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
  },
  78: {
    name: 'chrome-aws-lambda@1.20.4',
    sha512: '+zuq/BO9TpAvlXIpyGto6YytnEe0NBpZS5HVGnaMqRhL0cagDEhrzAYqaQfK4HZnafA7HW1wkFacl7CAI990LQ==',
  },
}
export type OldVersion = keyof typeof PACKAGES

const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache/old-chromium')

/**
 * The program's path; downloads it (50 MB) where it is not there yet.
 * @throws one line about what is missing, e.g. without a network
 */
export function oldChromium(version: OldVersion): string {
  const program = path.join(CACHE, String(version))
  if (existsSync(program)) return program
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(path.join(CACHE, 'unpack-'))
  try {
    const { name, sha512 } = PACKAGES[version]
    execFileSync('npm', ['pack', '--silent', name], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    const archive = path.join(folder, `${name.replace('@', '-')}.tgz`)
    if (createHash('sha512').update(readFileSync(archive)).digest('base64') !== sha512)
      throw new Error(`${name} is not the package that it was.`)
    execFileSync('tar', ['xzf', archive, 'package/bin/chromium.br'], { cwd: folder })
    const ready = path.join(folder, 'ready')
    writeFileSync(ready, brotliDecompressSync(readFileSync(path.join(folder, 'package/bin/chromium.br'))))
    chmodSync(ready, 0o755)
    renameSync(ready, program)
    return program
  } catch (error) {
    throw new Error(`Chromium ${version} cannot be had: ${(error as Error).message.split('\n')[0]}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
