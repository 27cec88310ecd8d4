/** The agent's process on a disk that is really full: it starts, shows and tells; only an enrolment needs room. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { models } from '@antrean/display-driver'
import { openVirtualLine } from '@antrean/display-driver/virtual'
import { type VirtualHall, virtualHall } from '@antrean/hall-client/virtual'
import { mountSmallDisk, type SMALL_DISKS, whyNoSmallDisks } from '@antrean/journal/virtual'
import { describe, expect, onTestFinished, test, vi } from 'vitest'

const MAIN = path.join(import.meta.dirname, 'main.ts')
const KINDS = ['a tmpfs of 16 KiB', 'an ext4 with blocks of 1 kB'] as const
const whyNot = whyNoSmallDisks()
if (whyNot) console.warn(whyNot)

const until = (expectations: () => void) => vi.waitFor(expectations, { timeout: 12_000, interval: 20 })

/** A booth's display on its cable, the file that names it, a hall, and a small disk. */
async function setUp(kind: keyof typeof SMALL_DISKS) {
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'displays-'))
  const disk = mountSmallDisk(kind)
  const hall = await virtualHall()
  const glass = await openVirtualLine({
    wire: 'serial',
    displays: [{ name: 'booth-1', model: models.find(model => model.name === 'epson-dm-d')! }],
  })
  const [display] = glass.displays
  const displays = path.join(elsewhere, 'displays.json')
  writeFileSync(displays, JSON.stringify([{ booth: 1, url: `${glass.urlOf(display!)}&refresh=1` }]))
  let agent: ChildProcess | null = null
  onTestFinished(async () => {
    await kill()
    await Promise.all([hall.stop(), glass.close()])
    disk.unmount()
    rmSync(elsewhere, { recursive: true })
  })
  async function kill(): Promise<void> {
    if (agent === null || agent.exitCode !== null || agent.signalCode !== null) return
    agent.kill('SIGKILL')
    await once(agent, 'exit')
  }
  const start = (data: string, ...more: string[]): ChildProcess => {
    const given = ['--server', hall.url, '--displays', displays, '--data', data, ...more]
    agent = spawn(process.execPath, [MAIN, ...given], { stdio: ['ignore', 'ignore', 'pipe'] })
    return agent
  }
  return {
    ...{ disk, hall, start, kill },
    rows: () => display!.seen().rows.map(row => row.trim()),
  }
}

const panelsTold = ({ received }: VirtualHall) =>
  received.findLast(({ event }) => event === 'display:status')?.payload.panels

describe.skipIf(whyNot !== null).each(KINDS)('on %s that is full', kind => {
  test('a machine that is a display shows each call and tells ops of its glass, again after a kill', async () => {
    const { disk, hall, start, kill, rows } = await setUp(kind)
    writeFileSync(path.join(disk.folder, 'device.json'), '{"token":"kept","code":"USED"}')
    disk.fill(0)
    for (const number of ['A012', 'B017']) {
      start(disk.folder).stderr!.resume()
      await until(() => expect(rows()[0]).toBe('LOKET 1'))
      hall.call(number, 1)
      await until(() => expect(rows()).toEqual(['LOKET 1', number]))
      await until(() => expect(panelsTold(hall)).toMatchObject([{ panel: 'booth-1', state: 'ready' }]))
      await kill()
      hall.received.length = 0
    }
  })

  test('a new machine keeps its code for when there is room; with a token that is given it needs none', async () => {
    const { disk, hall, start, rows } = await setUp(kind)
    disk.fill(0)
    const data = path.join(disk.folder, 'new')
    const refused = start(data, '--code', 'GOOD-CODE')
    const [said] = await Promise.all([text(refused.stderr!), once(refused, 'exit')])
    expect(refused.exitCode).toBeGreaterThan(0)
    expect(said).toMatch(/^The (disk is full|data folder .*: its disk is full)[^\n]*\n$/)
    expect(hall.dialled()).toBe(0)
    start(data, '--token', 'given').stderr!.resume()
    await until(() => expect(rows()[0]).toBe('LOKET 1'))
  })
})
