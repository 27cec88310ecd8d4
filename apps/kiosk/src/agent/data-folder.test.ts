import { expect, test } from 'vitest'
import { lockName } from './data-folder.ts'

test('the lock of a data folder is a name that the system itself gives back, on Linux and on Windows', () => {
  expect(lockName('/var/lib/a', 'linux')).toMatch(/^\0antrean-kiosk-[0-9a-f]{32}$/)
  expect(lockName('C:\\antrean', 'win32')).toMatch(/^\\\\\.\\pipe\\antrean-kiosk-[0-9a-f]{32}$/)
  expect(lockName('/var/lib/a')).not.toBe(lockName('/var/lib/b'))
})
