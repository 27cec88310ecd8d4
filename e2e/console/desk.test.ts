/** At the desk by keyboard alone: a ticket on the screen, and a no-show who is found and taken back. */
import { expect, test } from 'vitest'
import { violations } from './accessibility.ts'
import { openDesk, signIn } from './console-hall.ts'
import { lookAtSizes } from './look-at-sizes.ts'
import { stage } from './stage.ts'

const on = stage()
const SIZES = ['1366x625', '911x417', '1920x1080'] as const

test('[Q30] an officer without a booth gives a ticket with a code on the screen, by keys', async () => {
  const page = await openDesk(on.browser, on.hall)
  await signIn(page, on.hall.person('sari'))
  await page.locator('.choose').waitFor()
  await page.keyboard.press('b')
  await page.locator('select[name=service]:focus').waitFor()
  expect(await page.locator('select[name=paper] option').allTextContents()).toHaveLength(1)
  const faults = await lookAtSizes(page, 'desk-issue', SIZES)
  await page.keyboard.type('C')
  await page.keyboard.press('Enter')
  await page.locator('.given-number', { hasText: 'C001' }).waitFor()
  await page.locator('.given .qr').waitFor()
  faults.push(...(await lookAtSizes(page, 'desk-issued', SIZES)))
  expect(faults).toEqual([])
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.locator('.given').waitFor({ state: 'detached' })
})

test('[Q31] a supervisor finds a no-show and takes them back, by keys', async () => {
  const officer = await on.hall.session('sari')
  await on.hall.issue('E')
  for (const action of ['open', 'next', 'no-show'])
    await on.hall.call('POST', `booths/6/${action}`, {}, officer)
  const page = await openDesk(on.browser, on.hall)
  await signIn(page, on.hall.person('dewi'))
  await page.locator('.hall').waitFor()
  await page.keyboard.press('c')
  await page.locator('.found [data-ticket=E001]').waitFor()
  expect(await lookAtSizes(page, 'desk-find', SIZES)).toEqual([])
  expect(await violations(page)).toEqual([])
  await page.keyboard.type('e1')
  await page.keyboard.press('Enter')
  await page.locator('.found ol').waitFor()
  await page.locator('.found button', { hasText: 'Take back' }).press('Enter')
  await page.locator('.found [role=status]', { hasText: 'E001 waits again' }).waitFor()
  await page.locator('.found li', { hasText: 'taken back' }).first().waitFor()
  await page.locator('.hall-waiting [data-ticket=E001]').waitFor()
})

test('[Q32] an officer undoes a slip with one key, and the visitor is back at the booth', async () => {
  const officer = await on.hall.session('sari')
  await on.hall.issue('E')
  for (const action of ['open', 'next']) await on.hall.call('POST', `booths/6/${action}`, {}, officer)
  const page = await openDesk(on.browser, on.hall)
  await signIn(page, on.hall.person('sari'))
  await page.locator('.ticket[data-state=called]').waitFor()
  await page.keyboard.press('x')
  await page.locator('.undo', { hasText: 'Undo E001' }).waitFor()
  await page.keyboard.press('z')
  await page.locator('.ticket[data-state=called]', { hasText: 'E001' }).waitFor()
  await page.locator('.undo').waitFor({ state: 'detached' })
})
