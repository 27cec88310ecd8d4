/** A disk that is really full, under the server as a process: it shows the hall as it is, refuses, and goes on by itself. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { mountSmallDisk, type SmallDisk, whyNoSmallDisks } from '@antrean/journal/virtual'
import { afterEach, expect, it } from 'vitest'
import { call, until } from './testing/client.ts'
import { MAIN, type ServerProcess, spawnServer } from './testing/start-server.ts'

let disk: SmallDisk | null = null
let server: ServerProcess | null = null
afterEach(async () => {
  await server?.kill('SIGKILL')
  disk?.unmount()
  disk = null
})

const press = () =>
  call(server!.url, 'POST', '/api/v1/tickets', { token: server!.tokens.kiosk, body: { service: 'A' } })
const invites = (data: string) =>
  spawnSync(process.execPath, [MAIN, 'device', 'invite', 'kiosk', 'Pintu', '--data', data]).status === 0
const health = () => call(server!.url, 'GET', '/healthz')
const waiting = async () => (await call(server!.url, 'GET', '/api/v1/hall')).body.services[0].waiting

it.for(['ext4', 'tmpfs'] as const)(
  'on %s: refused while it runs and at a start, and over when there is room',
  { timeout: 20_000 },
  async (kind, { skip }) => {
    const why = whyNoSmallDisks()
    if (why) return skip(why)
    disk = mountSmallDisk({ [kind]: 4_096 })
    const data = join(disk.folder, 'data')
    server = await spawnServer(data)
    let accepted = 0
    for (; accepted < 5; accepted++) expect((await press()).status).toBe(201)

    disk.fill(0)
    for (let status = 201; status !== 503; ) {
      ;({ status } = await press())
      if (status === 201) accepted += 1
    }
    expect(await waiting()).toBe(accepted)
    await server.kill('SIGKILL')

    server = await spawnServer(data)
    expect(await health()).toMatchObject({ status: 503, body: { trouble: 'disk-full' } })
    expect(await waiting()).toBe(accepted)
    expect(await press()).toMatchObject({ status: 503, body: { error: { code: 'storage-failed' } } })

    disk.empty()
    await until(async () => (await health()).status === 200)
    const number = `A${String(accepted + 1).padStart(3, '0')}`
    expect(await press()).toMatchObject({ status: 201, body: { number } })
    expect(await server.signIn('ops')).toBeTruthy()
    // Others may use the file of staff and devices again.
    await until(() => invites(data))
  },
)
