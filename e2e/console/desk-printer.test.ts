/** Every kiosk is down, and reception prints at a printer of its own. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { startVirtualPrinter, type VirtualPrinter } from '@antrean/printer-driver/virtual'
import { afterEach, expect, test } from 'vitest'
import { violations } from './accessibility.ts'
import { openDesk, signIn } from './console-hall.ts'
import { lookAtSizes } from './look-at-sizes.ts'
import { stage } from './stage.ts'

const on = stage()
const launch = path.resolve(import.meta.dirname, '..', '..', 'apps', 'kiosk', 'electron', 'launch.mjs')
const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** As `npm run kiosk -- --desk …` starts it; ready. */
async function startDeskPrinter(code: string, printer: VirtualPrinter): Promise<void> {
  const data = mkdtempSync(path.join(tmpdir(), 'antrean-desk-'))
  ends.push(() => rmSync(data, { recursive: true }))
  const args = ['--desk', '--server', on.hall.api, '--printer', printer.url, '--code', code, '--data', data]
  const child = spawn(process.execPath, [launch, ...args, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  child.stderr.setEncoding('utf8').on('data', text => (log += text))
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  ends.push(() => {
    child.kill('SIGTERM')
    return ended
  })
  await Promise.race([
    new Promise(resolve => createInterface({ input: child.stdout }).once('line', resolve)),
    ended.then(() => {
      throw new Error(`The desk printer ended before it was ready:\n${log}`)
    }),
  ])
}

test('[Q41] reception prints at the desk while no kiosk is there, and the desk remembers where', async () => {
  const printer = await startVirtualPrinter({ profile: 'tm-t88' })
  ends.push(() => printer.close())
  const ops = await on.hall.session('agus')
  const invitation = { kind: 'desk-printer', name: 'Meja 1' }
  const { code } = await on.hall.call<{ code: string }>('POST', 'devices/invite', invitation, ops)
  await startDeskPrinter(code, printer)

  const page = await openDesk(on.browser, on.hall)
  await signIn(page, on.hall.person('sari'))
  await page.locator('.choose').waitFor()
  const give = async () => {
    await page.keyboard.press('b')
    await page.locator('select[name=paper] option', { hasText: 'Meja 1' }).waitFor({ state: 'attached' })
  }
  await give()
  expect(await page.locator('select[name=paper]').inputValue()).toBe('none')
  await page.locator('select[name=paper]').selectOption({ label: 'Printed at Meja 1' })
  const faults = await lookAtSizes(page, 'desk-printer', ['1366x625', '911x417'])
  await page.locator('select[name=service]').selectOption('C')
  await page.locator('select[name=service]').press('Enter')
  await page.locator('.given[data-paper=printed] .given-number', { hasText: 'C001' }).waitFor()
  expect(printer.tickets()).toHaveLength(1)
  await page.keyboard.press('Escape')
  await page.locator('.given').waitFor({ state: 'detached' })
  await give()
  expect(await page.locator('select[name=paper] option:checked').textContent()).toBe('Printed at Meja 1')
  expect(await violations(page)).toEqual([])
  expect(faults).toEqual([])
})
