import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { exampleTicket } from '../src/example-ticket.ts'
import { openPrinter } from '../src/printer.ts'
import type { Printer } from '../src/printer-face.ts'
import { until } from '../src/testing/until.ts'
import type { ShelvedTicket } from './ticket-shelf.ts'

const children: ChildProcess[] = []
const printers: Printer[] = []
afterEach(async () => {
  await Promise.all(printers.splice(0).map(printer => printer.close()))
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

async function startProcess(...words: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const [line] = await once(child.stdout, 'data')
  return { child, ...(JSON.parse(String(line)) as { event: string; printer: string; paper: string }) }
}

const printed = async (paper: string): Promise<ShelvedTicket[]> =>
  JSON.parse(await (await fetch(`${paper}tickets.json`)).text())

describe('the virtual printer as a process', () => {
  test('prints over its wire, shows the paper over HTTP, and stops in order', async () => {
    const { child, event, printer: url, paper } = await startProcess()
    expect([event, url, paper]).toEqual([
      'ready',
      expect.stringMatching(/^tcp:/),
      expect.stringMatching(/^http:/),
    ])
    const printer = openPrinter(url)
    printers.push(printer)
    await until(() => printer.status().canPrint, 'the printer to be ready')
    expect(await printer.print({ id: 'A012', document: exampleTicket })).toMatchObject({ outcome: 'printed' })
    const [ticket] = await printed(paper)
    expect(ticket).toMatchObject({ number: 1, isCut: true, png: '/tickets/1.png', qr: [expect.any(String)] })
    expect(ticket?.text).toContain('A012')
    const picture = await fetch(new URL(ticket!.png, paper))
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect((await fetch(paper)).status).toBe(200)

    const opened = await fetch(`${paper}control/open-cover`, { method: 'POST' })
    expect(await opened.json()).toMatchObject({ coverOpen: true })
    await until(() => printer.status().state === 'cover-open', 'the open cover')
    expect((await fetch(`${paper}control/paint-it-red`, { method: 'POST' })).status).toBe(404)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  test('keeps its paper in a folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'paper-'))
    for (const number of [1, 2]) {
      const { child, printer: url, paper } = await startProcess('--data', folder)
      const printer = openPrinter(url)
      printers.push(printer)
      await until(() => printer.status().canPrint, 'the printer to be ready')
      await printer.print({ id: 'A012', document: exampleTicket })
      expect((await printed(paper)).at(0)?.number).toBe(number)
      await printer.close()
      child.kill('SIGINT')
      await once(child, 'exit')
    }
    await rm(folder, { recursive: true })
  })

  test('says in one sentence why it cannot start', async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), '--tcp', 'x'])
    const [text] = await once(child.stderr, 'data')
    expect(String(text)).toBe('--tcp x is no port. Give a number from 0 to 65535.\n')
    expect((await once(child, 'exit'))[0]).toBe(2)
  })
})
