/** Webhooks on the console, by keyboard, in both languages: a real server that takes them, and refuses them. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { openDesk, signIn } from './console-hall.ts'
import { lookAtSizes } from './look-at-sizes.ts'
import { stage } from './stage.ts'

const on = stage()
const SIZES = ['1920x1080', '1366x625', '911x417'] as const

const taken: string[] = []
let status = 204
const other = createServer((request, answer) => {
  let body = ''
  request.setEncoding('utf8').on('data', text => {
    body += text
  })
  request.on('end', () => {
    taken.push(JSON.parse(body).type)
    answer.writeHead(status).end()
  })
})
beforeAll(() => new Promise<void>(ready => other.listen(0, '127.0.0.1', ready)))
afterAll(() => new Promise(closed => other.close(closed)))

test('[K30] a webhook is added, tried, paused, told again, and taken away', async () => {
  const page = await openDesk(on.browser, on.hall, 'id')
  await signIn(page, on.hall.person('admin'))
  await page.goto(`${on.hall.url}#settings/webhooks`)
  await page.locator('.cases-none', { hasText: 'Belum ada sistem lain' }).waitFor()
  await page.keyboard.press('b')
  await page.locator('.dialog [name=url]').fill('data.example.go.id')
  await page.locator('.dialog [name=url]').press('Enter')
  await page.locator('[data-field=url] .fault', { hasText: 'https://' }).waitFor()
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'webhooks-form-id', SIZES)
  await page.locator('.dialog [name=url]').fill(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`)
  await page.locator('[value="ticket.issued"]').press('Space')
  await page.locator('.dialog [name=url]').press('Enter')
  await page.locator('.secret', { hasText: /^whsec_/ }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')

  const row = page.locator('tr[data-webhook]')
  await row.getByText('berjalan').waitFor()
  status = 500
  await on.hall.issue('A')
  await row.getByText('ditolak (500)').waitFor()
  expect(await row.getAttribute('data-state')).toBe('failing')
  status = 204
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const dialog = page.locator('.dialog')
  await dialog.getByRole('button', { name: 'Kirim percobaan' }).press('Enter')
  await dialog.getByText('Percobaan: diterima (204).').waitFor()
  expect(taken).toContain('webhook.test')
  await dialog.getByRole('button', { name: 'Jeda' }).press('Enter')
  await dialog.getByText('dijeda').waitFor()
  await dialog.getByRole('button', { name: 'Ulangi dari sini' }).press('Enter')
  await dialog.locator('[data-field=date] .fault').waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'webhook-id', SIZES)))
  await dialog.locator('[name=from]').fill('1')
  await dialog.locator('[name=from]').press('Enter')
  await dialog.locator('tr[data-delivered=true]', { hasText: 'ticket.issued' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('button[lang=en]').click()
  await row.getByText('working').waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'webhooks-en', SIZES)))
  await row.getByRole('button').press('Enter')
  faults.push(...(await lookAtSizes(page, 'webhook-en', SIZES)))
  await dialog.getByRole('button', { name: 'Remove' }).press('Enter')
  await page.locator('.dialog .danger').press('Enter')
  await page.locator('.cases-none').waitFor()
  await eventually(async () => (await page.locator('.dialog').count()) === 0)
  expect(faults).toEqual([])
}, 60_000)
