/** What the desk asks at a finish, a pause and a close, by keys; and where it is set up. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../browser.ts'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { type ConsoleHall, openConsoleHall, openDesk, signIn } from './console-hall.ts'
import { lookAtSizes } from './look-at-sizes.ts'

const SIZES = ['1366x625', '1024x768'] as const

let browser: Browser
let hall: ConsoleHall
let admin: string
beforeAll(async () => {
  browser = await launchChromium()
  hall = await openConsoleHall()
  admin = await hall.session('admin')
})
afterAll(async () => {
  await browser.close()
  await hall.close()
})

async function fill(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`[name="${field}"]`).fill(text)
}

test('[Q33] [Q34] is set up in the browser, and then asked at the desk by one key each', async () => {
  const page = await openDesk(browser, hall)
  await signIn(page, hall.person('admin'))
  await page.goto(`${hall.url}#settings/reasons`)
  await fill(page, 'pauseReasons', 'Istirahat = A break\nRapat = A meeting')
  await fill(page, 'closeReasons', 'Selesai bertugas = End of shift')
  const faults = await lookAtSizes(page, 'settings-reasons', SIZES)
  await page.goto(`${hall.url}#settings/services`)
  await fill(
    page,
    'services.0.outcomes',
    'Selesai = Done\nDitolak = Rejected\nBerkas belum lengkap = Papers missing',
  )
  await page.locator('[name="services.0.asksMatter"]').check()
  faults.push(...(await lookAtSizes(page, 'settings-outcomes', SIZES)))
  expect(await violations(page)).toEqual([])
  await page.locator('[name=why]').fill('The ministry wants figures')
  await page.locator('[name=why]').press('Enter')
  await page.locator('.settings-bar', { hasText: 'Saved.' }).waitFor()
  const { settings } = await hall.call<{ settings: Record<string, never> }>(
    'GET',
    'settings',
    undefined,
    admin,
  )
  expect(settings).toMatchObject({
    services: [
      { letter: 'A', asksMatter: true, outcomes: [{}, { id: 'Ditolak', en: 'Rejected' }, {}] },
      {},
      {},
      {},
      {},
    ],
    pauseReasons: [{ id: 'Istirahat' }, { en: 'A meeting' }],
  })

  const officer = await hall.session('sari')
  await hall.issue('A')
  for (const action of ['open', 'next']) await hall.call('POST', `booths/1/${action}`, {}, officer)
  const desk = await openDesk(browser, hall)
  await signIn(desk, hall.person('sari'))
  await desk.locator('.ticket[data-state=called]').waitFor()
  await desk.keyboard.press('s')
  await desk.locator('.chooser h2', { hasText: 'What was A001 about?' }).waitFor()
  await desk.keyboard.press('2')
  await desk.locator('.chooser h2', { hasText: 'How did A001 end?' }).waitFor()
  faults.push(...(await lookAtSizes(desk, 'desk-outcome', SIZES)))
  expect(await violations(desk)).toEqual([])
  await desk.keyboard.press('3')
  await desk.locator('.ticket[data-state=called]').waitFor({ state: 'detached' })
  await eventually(async () =>
    (
      await hall.call<{ tickets: { outcome?: string }[] }>('GET', 'tickets?number=A1', undefined, officer)
    ).tickets.some(({ outcome }) => outcome === 'Berkas belum lengkap'),
  )

  await desk.keyboard.press('j')
  await desk.locator('.chooser h2', { hasText: 'Why does booth 1 pause?' }).waitFor()
  await desk.keyboard.press('Escape')
  await desk.locator('.actions').waitFor()
  await desk.keyboard.press('j')
  await desk.keyboard.press('1')
  await desk.locator('[data-action=pause]', { hasText: 'Open' }).waitFor()

  // Whoever leaves closes the booth and says why.
  await desk.locator('[aria-label="Sign out"]').click()
  await desk.getByRole('button', { name: 'Close the booth and sign out' }).click()
  await desk.locator('.complaint', { hasText: 'Answer the question first.' }).waitFor()
  await desk.locator('dialog select').selectOption('Selesai bertugas')
  faults.push(...(await lookAtSizes(desk, 'desk-leave', SIZES)))
  await desk.getByRole('button', { name: 'Close the booth and sign out' }).click()
  await desk.locator('[name=password]').waitFor()
  expect(faults).toEqual([])
}, 90_000)
