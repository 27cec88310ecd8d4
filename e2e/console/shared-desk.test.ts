/** Two officers take turns at one computer: it is enrolled by a code, and each comes in by a PIN. */
import { expect, test } from 'vitest'
import { violations } from './accessibility.ts'
import { openDesk, signIn } from './console-hall.ts'
import { lookAtSizes } from './look-at-sizes.ts'
import { stage } from './stage.ts'

const on = stage()
const SIZES = ['1366x768', '1366x625', '683x384'] as const

test('[A17] [A18] a shared desk is handed over by a name and a PIN, by keyboard alone', async () => {
  const admin = await on.hall.session('admin')
  const { code } = await on.hall.call<{ code: string }>(
    'POST',
    'devices/invite',
    { kind: 'desk', name: 'Meja 1' },
    admin,
  )
  const page = await openDesk(on.browser, on.hall, 'id')
  await page.getByRole('button', { name: 'Jadikan komputer ini meja bersama' }).click()
  const field = page.locator('[name=code]')
  await field.fill('ABCD-EFGH')
  await field.press('Enter')
  await page.getByText('Kode ini tidak dikenal').waitFor()
  const faults = await lookAtSizes(page, 'shared-desk-enrol', SIZES)
  expect(await violations(page)).toEqual([])
  await field.fill(code)
  await field.press('Enter')

  for (const name of ['sari', 'budi']) {
    // Whoever has no PIN yet comes in by the password.
    const toPassword = page.getByRole('button', { name: 'Masuk dengan kata sandi' })
    if (name === 'budi') await toPassword.click()
    await signIn(page, on.hall.person(name))
    await page.locator('.choose').waitFor()
    await page.getByRole('button', { name: 'PIN di meja ini' }).click()
    await page.locator('dialog [name=password]').fill(on.hall.person(name).password)
    await page.locator('dialog [name=pin]').fill('123456')
    await page.locator('dialog [name=pin]').press('Enter')
    await page.getByText('yang tidak berulang dan tidak berurutan').waitFor()
    if (name === 'sari') {
      faults.push(...(await lookAtSizes(page, 'shared-desk-own', SIZES)))
      expect(await violations(page)).toEqual([])
    }
    await page.locator('dialog [name=pin]').fill('480273')
    await page.locator('dialog [name=pin]').press('Enter')
    await page.locator('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Keluar', exact: true }).click()
    await page.getByText('Siapa yang bertugas?').waitFor()
  }

  // By the keyboard: the second name, the PIN.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Tab')
  await page.keyboard.type('999999')
  await page.keyboard.press('Enter')
  await page.getByText('PIN salah').waitFor()
  faults.push(...(await lookAtSizes(page, 'shared-desk', SIZES)))
  expect(await violations(page)).toEqual([])
  await page.keyboard.type('480273')
  await page.keyboard.press('Enter')
  await page.locator('.top-bar-person', { hasText: 'sari' }).waitFor()
  await page.getByRole('button', { name: 'Keluar', exact: true }).click()

  // By the mouse: the name takes the keyboard to the PIN.
  await page.locator('.pin-people label', { hasText: 'budi' }).click()
  await page.keyboard.type('480273')
  await page.keyboard.press('Enter')
  await page.locator('.top-bar-person', { hasText: 'budi' }).waitFor()
  expect(faults).toEqual([])
})
