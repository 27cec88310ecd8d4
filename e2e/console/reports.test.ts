/** The compliance report on the console, against the real server in real Chromium. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { openDesk, signIn } from './console-hall.ts'
import { stage } from './stage.ts'

const on = stage()

/** Two in time at booth 1, one that left in time, one that still waits. */
async function aSmallDay(): Promise<void> {
  const token = await on.hall.session('sari')
  await on.hall.call('POST', 'booths/1/open', {}, token)
  for (let n = 0; n < 2; n++) {
    await on.hall.issue('A')
    for (const act of ['next', 'finish']) await on.hall.call('POST', `booths/1/${act}`, {}, token)
  }
  await on.hall.issue('D', { priority: 'priority', priorityReason: 'elderly' })
}

async function openReports(name: string, language: 'id' | 'en' = 'en'): Promise<Page> {
  const page = await openDesk(on.browser, on.hall, language)
  await signIn(page, on.hall.person(name))
  await page.getByRole('link', { name: language === 'id' ? 'Laporan' : 'Reports' }).click()
  await page.locator('.reports[aria-busy=false]').waitFor()
  return page
}
const counted = (page: Page) => page.locator('.reports[aria-busy=false]').waitFor()

test('a supervisor sees the share, the table by each grouping, and the worst first', async () => {
  await aSmallDay()
  const page = await openReports('dewi')
  await page.locator('.report-figure h1', { hasText: '100%' }).waitFor()
  await page.getByText('2 of 2 tickets · 1 still waiting').waitFor()
  await page.getByText('Nobody was late.').waitFor()
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Booth', exact: true }).click()
  await page.locator('[data-key="1"]', { hasText: 'Booth 1' }).waitFor()
  expect(await page.getByLabel('Worst first').isChecked()).toBe(true)
  const keys = () => page.locator('.reports tbody tr').evaluateAll(rows => rows.map(row => row.dataset.key))
  expect(await keys()).toEqual(['1', ''])

  await page.getByRole('button', { name: 'Service', exact: true }).click()
  await page.locator('[data-key="A"]', { hasText: 'Industrial relations' }).waitFor()
  await page.getByRole('button', { name: 'Priority', exact: true }).click()
  await page.locator('[data-key="priority"]').waitFor()
  expect(await violations(page)).toEqual([])
})

test('the definition is one press away, and Escape closes it', async () => {
  const page = await openReports('admin')
  await page.getByRole('button', { name: 'How it is counted' }).click()
  await page.locator('.dialog', { hasText: 'rounded down to two decimals' }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await eventually(async () => (await page.locator('.dialog').count()) === 0)
})

test('the files are downloaded under their own names, and say what the page says', async () => {
  await aSmallDay()
  const page = await openReports('dewi', 'id')
  await page.getByRole('button', { name: 'Layanan', exact: true }).click()
  await counted(page)
  const download = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Unduh ${name}` }).click(),
    ])
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
  }
  const csv = await download('CSV')
  expect(csv.name).toMatch(/^antrean-kepatuhan-.*-service\.csv$/)
  expect(csv.bytes.toString()).toContain('A;Hubungan industrial dan jaminan sosial;2;2;0;0;0;0;0;0;100,00;')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.top-bar').isVisible()).toBe(false)
  expect(await page.locator('.downloads').isVisible()).toBe(false)
  expect(await page.locator('.reports tbody tr').first().isVisible()).toBe(true)
  expect(await page.locator('.reports thead').evaluate(head => getComputedStyle(head).display)).toBe(
    'table-header-group',
  )
  await page.emulateMedia({ media: 'screen' })
  const xlsx = await download('Excel')
  expect(xlsx.name).toMatch(/^antrean-kepatuhan-.*\.xlsx$/)
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK')
  const pdf = await download('PDF')
  expect(pdf.name).toMatch(/^antrean-kepatuhan-.*-service\.pdf$/)
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
})

test('another report is one press away: visits by weekday and service, hour by hour, of one priority', async () => {
  await aSmallDay()
  const page = await openReports('dewi')
  await page.getByRole('button', { name: 'Visits', exact: true }).click()
  await page.locator('.reports tbody tr').first().waitFor()
  expect(await page.locator('.reports td[data-heat]').count()).toBeGreaterThan(0)
  expect(await page.locator('.reports tfoot').innerText()).toMatch(/Total\s+3\s+100%/)
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Service', exact: true }).click()
  await page.locator('[data-key="A"]', { hasText: 'Industrial relations' }).waitFor()
  await page.getByLabel('Priority').selectOption('Priority')
  await eventually(async () => (await page.locator('.reports tbody tr').count()) === 1)
  expect(await page.locator('.reports tfoot').innerText()).toMatch(/Total\s+1\s+100%/)

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^antrean-visits-.*-service-priority\.csv$/)
  await page.getByRole('button', { name: 'How it is counted' }).click()
  await page.locator('.dialog', { hasText: 'The rows of every table add up to its total.' }).waitFor()
  expect(await violations(page)).toEqual([])
})

test('a wrong period and an empty one are said, and nothing is asked for the wrong one', async () => {
  const page = await openReports('dewi')
  await page.getByText('No tickets in this period.').waitFor()
  await page.getByRole('button', { name: 'Last month' }).click()
  await counted(page)
  await page.locator('[name=to]').fill('2020-01-01')
  await page.getByText('The first date must come before the last.').waitFor()
  expect(await page.getByRole('button', { name: 'Download CSV' }).isDisabled()).toBe(true)
  await page.locator('[name=from]').fill('2010-01-01')
  await page.getByText('Ask for three years').waitFor()
  await page.getByRole('button', { name: 'Today' }).click()
  await eventually(async () => (await page.locator('.reports-failure').count()) === 0)
})

test('a server that is gone is said, and the report comes when asked again', async () => {
  await aSmallDay()
  const page = await openReports('dewi')
  on.hall.cable.cut()
  await page.getByRole('button', { name: 'Hour', exact: true }).click()
  await page.getByText('The server cannot be reached.').waitFor()
  expect(await page.locator('.reports tbody tr').count()).toBe(1)
  on.hall.cable.mend()
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.locator('.reports thead', { hasText: 'Hour' }).waitFor()
  expect(await page.locator('.reports-failure').count()).toBe(0)
})
