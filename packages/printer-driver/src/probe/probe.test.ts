/** A printer is probed as a stranger, and its profile says what it does. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { startVirtualPrinter, type VirtualPrinterOptions } from '../../virtual/index.ts'
import { commands } from '../cli/commands.ts'
import { openPrinter } from '../printer.ts'
import { findProfile } from '../profile/find.ts'
import { ticket } from '../testing/pair.ts'
import { until } from '../testing/until.ts'
import { composeProbePage } from './page.ts'

const opened: { close(): Promise<unknown> }[] = []
afterAll(async () => {
  for (const one of opened.reverse()) await one.close()
})

async function probed(how: VirtualPrinterOptions, columns: string, seen: string) {
  const folder = await mkdtemp(join(tmpdir(), 'probe-'))
  opened.push({ close: () => rm(folder, { recursive: true, force: true }) })
  const virtual = await startVirtualPrinter(how)
  opened.push(virtual)
  const out = join(folder, 'probed.json')
  expect(await commands.probe!.run([virtual.url, '--out', out, '--columns', columns, '--seen', seen])).toBe(0)
  expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({ name: 'probed' })
  return { virtual, out, profile: findProfile(out) }
}

describe.concurrent('npm run printer -- probe', () => {
  test('finds a TM-T88 as it is, and its profile prints', async () => {
    const { virtual, out, profile } = await probed({ profile: 'tm-t88', mmPerSecond: 200 }, '42', 'QC')
    expect(profile).toMatchObject({
      title: 'ANTREAN VIRTUAL tm-t88',
      dialect: 'escpos',
      paper: { dots: 512 },
      columns: 42,
      cutter: { kind: 'partial' },
      qr: 'native',
      status: { realTime: true, automatic: true, finished: 'process-id' },
    })
    expect(profile.unconfirmed).not.toContain('It is silent while it prints.')
    const printer = openPrinter(`${virtual.url}?profile=${out}`)
    opened.push(printer)
    await until(() => printer.status().canPrint, 'the printer to be ready')
    expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'printed' })
  })

  test('finds what a small clone lacks, and that it is silent while it prints', async () => {
    const manners = { realTimeWhenIdle: true }
    const { profile } = await probed({ profile: 'generic-58', mmPerSecond: 80, manners }, '32', 'none')
    expect(profile).toMatchObject({
      paper: { widthMm: 58, dots: 384 },
      cutter: { kind: 'none' },
      qr: 'image',
      status: { automatic: false, finished: 'gs-r' },
    })
    expect(profile.unconfirmed).toContain('It is silent while it prints.')
  })

  test('believes no word that comes before the paper', async () => {
    const manners = { queuedOnReceipt: true }
    const { profile } = await probed({ profile: 'generic-80', mmPerSecond: 80, manners }, '48', 'QC')
    expect(profile.status.finished).toBe('none')
    expect(profile.unconfirmed).not.toContain('It is silent while it prints.')
  })

  test('knows a Star by its status, and its profile prints', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'probe-'))
    opened.push({ close: () => rm(folder, { recursive: true, force: true }) })
    const virtual = await startVirtualPrinter({ profile: 'star-tsp650', mmPerSecond: 200 })
    opened.push(virtual)
    const out = join(folder, 'star.json')
    expect(await commands.probe!.run([virtual.url, '--out', out])).toBe(0)
    expect(findProfile(out)).toMatchObject({ language: 'star', dialect: 'star', qr: 'image' })
    expect(virtual.tickets()).toEqual([])
    const printer = openPrinter(`${virtual.url}?profile=${out}`)
    opened.push(printer)
    await until(() => printer.status().canPrint, 'the printer to be ready')
    expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'printed' })
  })

  test('knows the family of Custom', async () => {
    const { profile } = await probed({ profile: 'tg2480', mmPerSecond: 150 }, '42', 'C')
    expect(profile).toMatchObject({ dialect: 'custom', status: { automatic: false, finished: 'gs-r' } })
  })
})

test('its page has one whole line of each width, and asks for the word before the cut', () => {
  const page = Buffer.concat(composeProbePage().pieces).toString('latin1')
  for (const width of [32, 42, 48]) {
    const line = page.split('\n').find(text => text.includes(`${width} -`)) ?? ''
    expect(line.slice(line.indexOf(`${width} -`))).toHaveLength(width)
  }
  expect(page.indexOf('AaBb')).toBeLessThan(page.lastIndexOf('\x1dV'))
})
