/** The data folders that earlier releases left, unpacked for a test (store/releases). */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Loose } from './client.ts'
import { temporaryFolder } from './start-server.ts'

export const RELEASES = fileURLToPath(new URL('../store/releases', import.meta.url))

/** The oldest first. */
export const releases = (): string[] =>
  readdirSync(RELEASES, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))

export const expectedOf = (release: string): Loose =>
  JSON.parse(readFileSync(join(RELEASES, release, 'expected.json'), 'utf8'))

/** A folder of its own with the files of the release. */
export function unpack(release: string, folder = temporaryFolder()): string {
  for (const name of ['hall.sqlite', 'access.sqlite'])
    writeFileSync(join(folder, name), gunzipSync(readFileSync(join(RELEASES, release, `${name}.gz`))))
  return folder
}
