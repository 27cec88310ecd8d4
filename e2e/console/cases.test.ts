/** From a visitor at the booth to a decided case, by keyboard alone, against the real server in real Chromium. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { openDesk, signIn } from './console-hall.ts'
import { lookAtSizes } from './look-at-sizes.ts'
import { stage } from './stage.ts'

const on = stage()
const SIZES = ['1366x625', '911x417', '1920x1080'] as const

type CaseOf = { id: string; number: string; state: string }

async function called(page: Page): Promise<string> {
  const { id } = await on.hall.issue('B')
  await signIn(page, on.hall.person('sari'))
  await page.locator('[data-booth="3"]').waitFor()
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await page.locator('.desk').waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.ticket[data-state=called]').waitFor()
  return id
}
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const stageOf = (page: Page, type: string) => page.locator(`.case-stages [data-stage=${type}]`).waitFor()
const gone = (page: Page) => page.locator('.dialog').waitFor({ state: 'detached' })
const cases = async (query: string) => {
  const token = await on.hall.session('sari')
  const path = `${on.hall.api}/api/v1/cases${query}`
  return (await fetch(path, { headers: { authorization: `Bearer ${token}` } })).json()
}

test('[K1] [K8] escalated at the booth, asked, answered and decided, without a mouse', async () => {
  const page = await openDesk(on.browser, on.hall)
  const ticket = await called(page)
  const faults = await lookAtSizes(page, 'escalate-desk', SIZES)
  await press(page, 'e')
  await page.locator('.dialog [name=dueDate]:not([value=""])').waitFor()
  expect(await violations(page)).toEqual([])
  // The first matter of the service by its digit; then the applicant, with a number that is none.
  await press(page, '1')
  await page.keyboard.type('Ani Wijaya')
  await press(page, 'Tab')
  await page.keyboard.type('nanti')
  await press(page, 'Enter')
  await page.locator('[data-field=phone] .fault').waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'escalate-form', SIZES)))
  await press(page, 'Control+a')
  await page.keyboard.type('0812-3456-7890')
  await press(page, 'Tab', 'Tab')
  await page.keyboard.type('Akta pendirian, NPWP')
  await press(page, 'Enter')
  await gone(page)
  const said = page.locator('.message', { hasText: /Case E-\d{4}-000001 is open/ })
  await said.waitFor()
  expect(await said.locator('a[href*="/c/"]').count()).toBe(1)
  faults.push(...(await lookAtSizes(page, 'escalated', SIZES)))
  expect(await violations(page)).toEqual([])
  expect((await on.hall.ticket(ticket)).state).toBe('escalated')

  await page.goto(`${on.hall.url}#cases`)
  await page.locator('.case-table [data-case$="-000001"]').waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'case-list', SIZES)))
  await press(page, 'ArrowDown', 'Enter')
  await stageOf(page, 'CaseOpened')
  expect(await page.locator('.case-facts').textContent()).toContain('Ani Wijaya · +6281234567890')
  expect(await violations(page)).toEqual([])

  await press(page, 't')
  await page.locator('.dialog textarea').waitFor()
  await press(page, 'Enter')
  await page.locator('[data-field=text] .fault').waitFor()
  await page.keyboard.type('Which year?')
  await press(page, 'Enter')
  await gone(page)
  await stageOf(page, 'ApplicantAsked')
  await page.locator('.case-head .due-word', { hasText: 'waits for the applicant' }).waitFor()
  faults.push(...(await lookAtSizes(page, 'case-asked', SIZES)))

  await press(page, 'j')
  await page.locator('.dialog blockquote').waitFor()
  await page.keyboard.type('2025')
  await press(page, 'Enter')
  await gone(page)
  await stageOf(page, 'ApplicantAnswered')
  await press(page, 'd')
  await page.locator('.dialog [name=document]').waitFor()
  await press(page, 'Enter')
  await gone(page)
  await stageOf(page, 'DocumentReceived')

  await press(page, 's')
  await page.locator('.dialog [name=outcome]').waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'case-decide', SIZES)))
  await press(page, 'Enter')
  await gone(page)
  await stageOf(page, 'CaseCompleted')
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'case-decided', SIZES)))
  const { cases: closed } = (await cases('?state=closed')) as { cases: CaseOf[] }
  expect(closed).toMatchObject([{ state: 'closed' }])
  await press(page, 'Escape')
  await page.locator('.cases-none').waitFor()
  expect(faults).toEqual([])
}, 60_000)

test('[Q18] an escalation that the network lost is kept over a reload, and opens one case', async () => {
  const page = await openDesk(on.browser, on.hall)
  const ticket = await called(page)
  await press(page, 'e')
  // What is proposed is asked of the server, and a date is needed.
  await page.locator('.dialog [name=dueDate]:not([value=""])').waitFor()
  await page.keyboard.type('Company regulations')
  // Not sooner: the answer to the call before may still be on its way, and until it is here nothing else leaves.
  await page.locator('.dialog [type=submit]:enabled').waitFor()
  on.hall.cable.loseAnswers()
  await press(page, 'Enter')
  await eventually(async () => (await on.hall.ticket(ticket)).state === 'escalated')
  on.hall.cable.cutLink()
  on.hall.cable.hearAgain()
  await page.reload()
  on.hall.cable.mend()
  await page.locator('.message', { hasText: /-000001 is open/ }).waitFor()
  expect((await cases('')).cases).toHaveLength(1)
})

test('a case without a ticket, found by whoever asked; what cannot be done says why', async () => {
  const page = await openDesk(on.browser, on.hall, 'id')
  await signIn(page, on.hall.person('admin'))
  await page.goto(`${on.hall.url}#cases`)
  await page.locator('.cases-none').waitFor()
  await press(page, 'b')
  await page.locator('.dialog [name=kind] option[value=complaint]').waitFor({ state: 'attached' })
  await page.keyboard.type('Pengaduan')
  await press(page, 'Enter')
  await page.locator('[data-field=class] .fault').waitFor()
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'case-new', SIZES)
  await page.keyboard.type('Tanpa')
  await press(page, 'Tab')
  await page.keyboard.type('88123')
  await press(page, 'Tab')
  await page.keyboard.type('Antrean terlalu lama')
  await press(page, 'Tab')
  await page.keyboard.type('Budi Santoso')
  await press(page, 'Enter')
  await gone(page)
  await page.locator('.case-opened a').first().waitFor()
  await press(page, 'c')
  await page.keyboard.type('budi santoso')
  await press(page, 'Enter')
  await page.waitForURL(/#cases\/find/)
  await page.locator('.case-table [data-case^="P-"]').waitFor()
  // A key that comes while the list is being drawn anew has no row to go to.
  await eventually(async () => {
    if (await page.locator('.case-actions').count()) return true
    await press(page, 'ArrowDown', 'Enter')
    return false
  })
  await page
    .locator('.case-actions [data-action=extend][aria-disabled=true]', { hasText: 'tidak diperpanjang' })
    .waitFor()
  await press(page, 'p')
  expect(await page.locator('.dialog').count()).toBe(0)
  faults.push(...(await lookAtSizes(page, 'case-complaint', SIZES)))
  expect(await violations(page)).toEqual([])
  await page.goto(`${on.hall.url}#cases/0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c`)
  await page.locator('.case-failure', { hasText: 'tidak ditemukan' }).waitFor()
  expect(await violations(page)).toEqual([])
  expect(faults).toEqual([])
}, 60_000)
