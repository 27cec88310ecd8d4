/** A hall that began with a wrong clock: the supervisor sees it, and sets it right by a time server's word. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openVirtualTimeServer } from '../../apps/server/virtual/virtual-time-server.ts'
import { launchChromium } from '../browser.ts'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { openConsoleHall, openDesk, signIn } from './console-hall.ts'
import { lookAtSizes } from './look-at-sizes.ts'

const OFF_MS = 58 * 60_000
const browser = { current: null as Awaited<ReturnType<typeof launchChromium>> | null }
const opened: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  browser.current = await launchChromium()
})
afterAll(() => browser.current!.close())
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})

/** A computer whose clock is behind by so much. */
async function deskBehind(
  offMs: number,
  hall: Awaited<ReturnType<typeof openConsoleHall>>,
  language: 'id' | 'en',
) {
  const page = await openDesk(browser.current!, hall, language)
  opened.push(() => page.context().close())
  await page.addInitScript(`const True = Date
    globalThis.Date = class extends True {
      constructor(...given) { given.length ? super(...given) : super(True.now() - ${offMs}) }
      static now() { return True.now() - ${offMs} }
    }`)
  await page.reload()
  return page
}
const line = (page: Page) => page.locator('.clock-line')
const SIZES = ['1366x625']

test('who looks sees the hall’s clock beside their own and a time server’s; two against it warn, and one answer sets it right', async () => {
  const there = await openVirtualTimeServer(() => Date.now() - OFF_MS)
  opened.push(there.close)
  const hall = await openConsoleHall('--time-server', there.address)
  opened.push(hall.close)
  const { number } = await hall.issue('A')
  const [dewi, rina] = [await deskBehind(OFF_MS, hall, 'en'), await deskBehind(0, hall, 'id')]
  await signIn(rina, hall.person('dewi'))
  // Only one differs: it is said, and nobody is alarmed.
  await line(rina)
    .filter({ hasText: /lebih cepat 58 menit dari server waktu/ })
    .waitFor()
  expect(await rina.locator('[data-matter=clock-outvoted]').count()).toBe(0)
  const faults = await lookAtSizes(rina, 'clock-apart', SIZES)
  expect(await violations(rina)).toEqual([])
  await rina.getByRole('link', { name: 'Perangkat', exact: true }).click()
  await rina.locator('.ops .clock-line').waitFor()
  faults.push(...(await lookAtSizes(rina, 'clock-ops', SIZES)))
  expect(await violations(rina)).toEqual([])

  await signIn(dewi, hall.person('dewi'))
  const says = 'The hall’s clock is 58 min ahead of this computer and the time server (asked '
  await line(dewi).filter({ hasText: says }).waitFor()
  const warning = dewi.locator('[data-matter^=clock-]')
  await warning.waitFor()
  faults.push(...(await lookAtSizes(dewi, 'clock-outvoted', SIZES)))
  expect(await violations(dewi)).toEqual([])
  await warning.getByRole('button', { name: 'Set the clock right' }).focus()
  await dewi.keyboard.press('Enter')
  const dialog = dewi.getByRole('dialog')
  const answer = dialog.getByRole('button', { name: /\(time server\)$/ })
  await answer.waitFor()
  faults.push(...(await lookAtSizes(dewi, 'clock-asked', SIZES)))
  expect(await violations(dewi)).toEqual([])
  await answer.focus()
  await dewi.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })

  await line(dewi)
    .filter({ hasText: 'The hall’s clock agrees with this computer and the time server' })
    .waitFor()
  faults.push(...(await lookAtSizes(dewi, 'clock-right', SIZES)))
  expect(await violations(dewi)).toEqual([])
  expect(faults).toEqual([])
  const after = await hall.issue('A')
  expect([number, after.number]).toEqual(['A001', 'A002'])
  await eventually(async () => {
    const { issuedAt } = await hall.call<{ issuedAt: string }>('GET', `tickets/${after.id}`)
    return Math.abs(Date.parse(issuedAt) - (Date.now() - OFF_MS)) < 60_000
  })
})
