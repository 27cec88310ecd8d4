/** Keys of other systems on the console, by keyboard, in both languages, against the real server in real Chromium. */
import { expect, test } from 'vitest'
import { callServer } from '../call.ts'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { openDesk, signIn } from './console-hall.ts'
import { lookAtSizes } from './look-at-sizes.ts'
import { stage } from './stage.ts'

const on = stage()
const SIZES = ['1920x1080', '1366x625', '911x417'] as const

test('[K28] [K29] an administrator makes a key, which works, and takes it back, which ends it', async () => {
  const page = await openDesk(on.browser, on.hall, 'id')
  await signIn(page, on.hall.person('admin'))
  await page.goto(`${on.hall.url}#settings/keys`)
  await page.locator('.cases-none', { hasText: 'Belum ada kunci' }).waitFor()
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'keys-none-id', SIZES)

  await page.keyboard.press('b')
  await page.locator('.dialog [name=days]').fill('500')
  await page.locator('.dialog [name=name]').press('Enter')
  await page.locator('[data-field=name] .fault').waitFor()
  await page.locator('[data-field=days] .fault', { hasText: '366' }).waitFor()
  await page.locator('#scope-fault').waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'keys-form-id', SIZES)))
  await page.keyboard.type('Gudang data')
  await page.locator('.dialog [name=days]').fill('10')
  await page.locator('[value="supervisor:reports"]').press('Space')
  await page.locator('.dialog [name=days]').press('Enter')
  const secret = (await page.locator('.secret').textContent())!
  expect(secret).toMatch(/^ak_/)
  await page.getByRole('button', { name: 'Salin' }).press('Enter')
  await page.getByText('Sudah disalin.').waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'keys-secret-id', SIZES)))
  await page.keyboard.press('Escape')

  const read = () => callServer(on.hall.api, 'GET', 'reports/visits?from=2026-01-01&to=2026-01-31', secret)
  await read()
  await page.getByRole('button', { name: 'EN' }).click()
  const row = page.locator('[data-key="key-1"]')
  await row.getByText('Read reports (supervisor)').waitFor()
  expect(await row.getAttribute('data-state')).toBe('soon')
  expect(await page.content()).not.toContain(secret)
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'keys-en', SIZES)))
  await row.getByRole('button').press('Enter')
  await page.locator('.dialog', { hasText: 'Revoke the key Gudang data?' }).waitFor()
  await page.locator('.dialog .danger').press('Enter')
  await eventually(async () => (await row.getAttribute('data-state')) === 'revoked')
  await expect(read()).rejects.toThrow('401')
  expect(faults).toEqual([])
}, 60_000)
