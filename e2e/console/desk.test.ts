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
  // What went well does not look like a refusal.
  await page.locator('.found [role=status].tone-calm', { hasText: 'E001 waits again' }).waitFor()
  await page.locator('.found li', { hasText: 'taken back' }).first().waitFor()
  await page.locator('.hall-waiting [data-ticket=E001]').waitFor()
})

test('[Q39] [Q40] an officer changes the language and the priority of a ticket that was looked up, by keys', async () => {
  const officer = await on.hall.session('sari')
  const { number } = await on.hall.issue('D')
  const page = await openDesk(on.browser, on.hall)
  await signIn(page, on.hall.person('sari'))
  await page.locator('.choose').waitFor()
  const look = async () => {
    await page.keyboard.press('c')
    await page.locator('input[name=number]:focus').waitFor()
    await page.keyboard.type(number)
    await page.keyboard.press('Enter')
    await page.locator(`.found [data-ticket=${number}] [data-change]`).press('Enter')
    await page.locator('select[name=language]:focus').waitFor()
  }
  await look()
  const faults = await lookAtSizes(page, 'desk-change', SIZES)
  await page.keyboard.press('Enter')
  await page.locator('.fault').waitFor()
  await page.locator('select[name=language]').selectOption('en')
  await page.locator('select[name=priority]').selectOption('elderly')
  await page.locator('select[name=priority]').press('Enter')
  await page.locator('.found [role=status]', { hasText: number }).waitFor()
  await page.locator('.found li', { hasText: 'priority · English' }).first().waitFor()
  faults.push(...(await lookAtSizes(page, 'desk-changed', SIZES)))
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.locator('.found').waitFor({ state: 'detached' })
  await look()
  await page.locator('select[name=priority]').selectOption('normal')
  await page.locator('input[name=why]').waitFor()
  faults.push(...(await lookAtSizes(page, 'desk-change-why', SIZES)))
  expect(await violations(page)).toEqual([])
  await page.locator('input[name=why]').fill('Pressed by mistake')
  await page.locator('input[name=why]').press('Enter')
  await page.locator('.found [role=status]', { hasText: number }).waitFor()
  expect(faults).toEqual([])
  const found = await on.hall.call<{ tickets: object[] }>(
    'GET',
    `tickets?number=${number}`,
    undefined,
    officer,
  )
  expect(found.tickets).toMatchObject([{ language: 'en', priority: 'normal', priorityReason: null }])
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
