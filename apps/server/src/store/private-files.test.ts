import { chmodSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/start-server.ts'
import { filesIn } from './folder.ts'

test('files that others could read are theirs no more, and nothing else in the folder is touched', () => {
  const folder = temporaryFolder()
  const files = ['hall.sqlite', 'hall.sqlite-wal', 'access.sqlite', 'demo-devices.json', 'notes.txt']
  for (const name of files) {
    writeFileSync(join(folder, name), '')
    chmodSync(join(folder, name), 0o644)
  }
  filesIn(folder)
  expect(files.map(name => statSync(join(folder, name)).mode & 0o777)).toEqual([
    0o600, 0o600, 0o600, 0o600, 0o644,
  ])
})
