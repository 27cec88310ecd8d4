/** What is published of a service, read before the press. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer, KioskState } from '../../api/index.ts'
import { troubleForFingers } from '../../testing/fingers.ts'
import { openBrowser, openToldScreens } from '../../testing/told-screens.ts'
import { toldServices, toldState } from '../../testing/told-state.ts'
import { until } from '../../testing/until.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const publishes: KioskState = {
  ...toldState,
  hall: {
    ...toldState.hall!,
    furtherServices: 2,
    services: toldServices.map(its => (its.letter === 'A' ? { ...its, standard: true } : its)),
  },
}
const text = (id: string, en: string) => ({ id, en })
const told: Answer = {
  ok: true,
  value: {
    requirements: text(
      'Surat permohonan\nNomor induk berusaha (NIB)\nNaskah peraturan perusahaan, dua rangkap',
      'Letter of application\nBusiness number (NIB)\nText of the regulations, two copies',
    ),
    completionTime: text('7 hari kerja', '7 working days'),
    cost: text('Gratis (PP 41/2023)', 'Free (PP 41/2023)'),
    product: text('Surat keputusan', 'A decision'),
  },
}

test.each([
  { width: 1080, height: 1920 },
  { width: 1280, height: 1024 },
  { width: 1024, height: 768 },
  { width: 800, height: 480 },
])('[Q50] on $width×$height requirements, time and cost are read before the press', async size => {
  const { page, tell, calls } = await openToldScreens(browser, { size, answers: { readStandard: told } })
  await tell(publishes)
  await page.getByTestId('service-A').click()
  await page.getByTestId('read-standard').waitFor()
  expect(await troubleForFingers(page)).toEqual([])
  await page.getByTestId('read-standard').click()
  await page.getByText('Gratis (PP 41/2023)').waitFor()
  await page.getByText('7 hari kerja').waitFor()
  expect(await page.getByText('Surat keputusan').count()).toBe(0)
  expect(await troubleForFingers(page)).toEqual([])
  await page.getByTestId('language-en').click()
  await page.getByText('Business number (NIB)').waitFor()
  await page.getByTestId('done').click()
  await page.getByTestId('no-priority').waitFor()
  expect((await calls()).map(({ name }) => name)).toEqual(['readStandard'])
  await page.close()
})

test('[Q50] nothing is offered where nothing is published, and what cannot be had is said', async () => {
  const lost: Answer = { ok: false, error: { code: 'no-server', message: '' } }
  const { page, tell } = await openToldScreens(browser, { answers: { readStandard: lost } })
  await tell(publishes)
  await page.getByTestId('service-B').click()
  await page.getByTestId('no-priority').waitFor()
  expect(await page.getByTestId('read-standard').count()).toBe(0)
  await page.getByTestId('back').click()
  await page.getByTestId('service-A').click()
  await page.getByTestId('read-standard').click()
  await page.getByText('Belum dapat ditampilkan. Silakan tanyakan kepada petugas.').waitFor()
  await page.close()
})

test('[Q50] what somebody read is not there for the next', async () => {
  const { page, tell } = await openToldScreens(browser, {
    holdsClock: true,
    answers: { readStandard: told },
  })
  await tell(publishes)
  await page.getByTestId('service-A').click()
  await page.getByTestId('read-standard').click()
  await page.getByText('7 hari kerja').waitFor()
  await page.clock.runFor(32_000)
  await page.getByTestId('still-here').waitFor()
  await page.clock.runFor(10_000)
  await until('it is the first screen', async () => (await page.getByTestId('service-B').count()) === 1)
  await page.close()
})

test('[Q50] that all is free is said only where no service publishes a cost', async () => {
  const { page, tell } = await openToldScreens(browser)
  await tell(publishes)
  await page.getByText('Semua layanan gratis').waitFor()
  const [first, ...others] = publishes.hall!.services
  await tell({
    ...publishes,
    hall: { ...publishes.hall!, services: [{ ...first!, charges: true }, ...others] },
  })
  await until('it is gone', async () => (await page.getByText('Semua layanan gratis').count()) === 0)
  await page.close()
})
