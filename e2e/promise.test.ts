/** Five minutes, kept: the ladder from at risk to acknowledged, in real Chromium, with a promise of seconds. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { referenceHall } from '@antrean/queue-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from './browser.ts'
import { violations } from './console/accessibility.ts'
import { type ConsoleHall, openConsoleHall, openDesk, signIn } from './console/console-hall.ts'
import { eventually } from './open-hall.ts'

const TARGET_SECONDS = 14
let browser: Browser
let hall: ConsoleHall
let folder: string

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'antrean-promise-'))
  const file = path.join(folder, 'hall.json')
  writeFileSync(
    file,
    JSON.stringify({
      ...referenceHall,
      autoCallSeconds: 4,
      services: referenceHall.services.map(service => ({ ...service, targetSeconds: TARGET_SECONDS })),
    }),
  )
  hall = await openConsoleHall('--hall', file)
})
afterEach(async () => {
  await Promise.all(browser.contexts().map(context => context.close()))
  await hall.close()
  rmSync(folder, { recursive: true })
})

async function enter(name: string): Promise<Page> {
  const page = await openDesk(browser, hall)
  await signIn(page, hall.person(name))
  return page
}

test('nobody serves a visitor: at risk, asked for, missed with its cause, acknowledged, and on the report', async () => {
  const supervisor = await enter('dewi')
  const officer = await enter('rina')
  const ticket = await hall.issue('A')
  const row = supervisor.locator(`[data-ticket=${ticket.number}]`)
  await supervisor.locator(`[data-ticket=${ticket.number}][data-promise=risk]`).waitFor()
  expect(await row.textContent()).toContain('at risk')
  await supervisor.getByText('One visitor is at risk of being late').waitFor()

  // What would help is computed, and one click asks for it.
  const advice = supervisor.locator('[data-advice]').first()
  await advice.waitFor()
  expect(await advice.textContent()).toMatch(/Open booth \d for service A.*fewer late in the next 15 minutes/)
  const booth = await advice.getAttribute('data-advice')
  await advice.getByRole('button').click()
  await officer.locator(`.booth-card[data-booth="${booth}"][data-asked=true]`).waitFor()
  expect(await violations(officer)).toEqual([])
  await supervisor.locator(`[data-advice="${booth}"]`, { hasText: 'asked' }).waitFor()

  const miss = supervisor.locator(`[data-miss=${ticket.number}]`)
  await miss.waitFor({ timeout: (TARGET_SECONDS + 15) * 1000 })
  expect(await miss.textContent()).toContain('No booth open')
  await supervisor.getByText('One visitor is called too late').waitFor()
  expect(await violations(supervisor)).toEqual([])
  await miss.getByRole('button').click()
  const dialog = supervisor.getByRole('dialog')
  await dialog.getByLabel('What was done?').fill('Booth 1 was opened')
  expect(await violations(supervisor)).toEqual([])
  await dialog.getByRole('button', { name: 'Acknowledge' }).click()
  await eventually(async () => (await miss.count()) === 0)
  await eventually(async () => /0 of 1/.test((await supervisor.locator('.hall-today').textContent()) ?? ''))

  const stages = await hall.call<{ stages: { type: string }[] }>('GET', `tickets/${ticket.id}`)
  expect(stages.stages.map(({ type }) => type)).toEqual([
    'TicketIssued',
    'TicketAtRisk',
    'TicketMissed',
    'MissAcknowledged',
  ])
})

test('a free booth is called for, after a countdown, and the officer reads why', async () => {
  const officer = await enter('sari')
  await officer.locator('[data-booth="1"]').click()
  await officer.getByRole('heading', { name: 'Booth 1' }).waitFor()
  const { number } = await hall.issue('A')
  await officer.getByText(/Called for you in \d s/).waitFor()
  await officer.getByText(`Next is ${number}:`).waitFor()
  await eventually(async () => (await officer.locator('.ticket-number').innerText()) === number)
  expect(await officer.locator('.ticket-why').innerText()).toContain(
    'Called for you because its promise is the earliest of those who wait for this booth.',
  )
  expect(await violations(officer)).toEqual([])
})

test('a paused booth is asked back when somebody it serves is at risk, and goes on', async () => {
  const officer = await enter('budi')
  await officer.locator('[data-booth="3"]').click()
  await officer.getByRole('heading', { name: 'Booth 3' }).waitFor()
  await officer.keyboard.press('j')
  await officer.locator('.ticket[data-state=paused]').waitFor()
  const { number } = await hall.issue('C')
  await officer.getByText('You are asked to open again').waitFor()
  await officer.locator(`.waiting li[data-promise=risk]`, { hasText: number }).waitFor()
  expect(await violations(officer)).toEqual([])
  await officer.keyboard.press('Enter')
  await eventually(async () => (await officer.locator('.ticket-number').innerText()) === number)
})

test('a supervisor calls a chosen visitor to a free booth, with a reason that the officer reads', async () => {
  const officer = await enter('sari')
  await officer.locator('[data-booth="2"]').click()
  await officer.getByRole('heading', { name: 'Booth 2' }).waitFor()
  await officer.keyboard.press('Enter')
  await hall.issue('A')
  await eventually(async () => (await officer.locator('.ticket-number').count()) === 1)
  const chosen = await hall.issue('B')
  const supervisor = await enter('dewi')
  await supervisor.locator(`[data-ticket=${chosen.number}]`).getByRole('button', { name: 'Call' }).click()
  await supervisor.getByText('No open booth is free for service B.').waitFor()
  expect(await violations(supervisor)).toEqual([])
  await supervisor.getByRole('button', { name: 'Back' }).click()
  const token = await hall.session('budi')
  await hall.call('POST', 'booths/3/open', {}, token)
  await supervisor.locator(`[data-ticket=${chosen.number}]`).getByRole('button', { name: 'Call' }).click()
  await supervisor.locator('[name=reason]').fill('Urgent, agreed with the visitor')
  await supervisor.locator('.dialog .primary').click()
  await eventually(async () => (await supervisor.locator('.dialog').count()) === 0)
  const called = await hall.ticket(chosen.id)
  expect(called).toMatchObject({ state: 'called', booth: 3 })
})
