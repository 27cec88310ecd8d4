/** A shift at booth 3, by keyboard alone, against the real server in real Chromium. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { openDesk, signIn } from './console-hall.ts'
import { stage } from './stage.ts'

const on = stage()

const number = (page: Page) => page.locator('.ticket-number')
const state = (page: Page, its: string) => page.locator(`.ticket[data-state=${its}]`).waitFor()
const message = (page: Page) => page.locator('.message')

async function openBooth(page: Page, booth: number, name = 'sari'): Promise<void> {
  await signIn(page, on.hall.person(name))
  await page.locator(`[data-booth="${booth}"]`).waitFor()
  await page.keyboard.type(String(booth))
  await page.keyboard.press('Enter')
  await page.locator('.desk').waitFor()
}

async function callNext(page: Page): Promise<string> {
  await page.keyboard.press('Enter')
  await state(page, 'called')
  return (await number(page).textContent()) ?? ''
}

test('a whole shift, one key each', async () => {
  for (const service of ['B', 'B', 'C', 'B', 'C']) await on.hall.issue(service)
  const page = await openDesk(on.browser, on.hall)
  await openBooth(page, 3)
  await eventually(async () => (await page.getByTestId('waiting-count').textContent()) === '5')

  const first = await callNext(page)
  expect(first).toBe('B001')
  await page.keyboard.press('h')
  await state(page, 'serving')
  await page.keyboard.press('u')
  await eventually(async () => (await message(page).textContent())?.includes('being served already'))
  await page.keyboard.press('s')
  await state(page, 'open')
  // The refusal has gone, and the slip of a finger can be taken back.
  expect(await message(page).textContent()).toMatch(/^ *Undo B001: Finish *Z$/)

  expect(await callNext(page)).toBe('B002')
  await page.keyboard.press('x')
  await state(page, 'open')

  const parked = await callNext(page)
  await page.keyboard.press('t')
  await state(page, 'open')
  await page.locator('.parked li', { hasText: parked }).waitFor()

  await callNext(page)
  await page.keyboard.press('s')
  await state(page, 'open')

  await page.keyboard.press('l')
  await state(page, 'called')
  expect(await number(page).textContent()).toBe(parked)
  await page.keyboard.press('a')
  await page.locator('.chooser').waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('a')
  await state(page, 'open')

  await page.keyboard.press('j')
  await state(page, 'paused')
  await page.keyboard.press('k')
  await page.locator('.choose').waitFor()
  await page.locator('[data-booth="3"][data-free=true]').waitFor()
})

test('nothing jumps: every button keeps its place from the empty desk to the refusal', async () => {
  for (const service of ['B', 'C']) await on.hall.issue(service)
  const page = await openDesk(on.browser, on.hall, 'id')
  await openBooth(page, 3)
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.ticket, .message, .next, .action, .waiting, .parked')].map(element => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return [x, y, width, height].map(Math.round).join(' ')
      }),
    )
  const empty = await places()
  expect(empty).toHaveLength(15)
  await callNext(page)
  expect(await places()).toEqual(empty)
  await page.keyboard.press('h')
  await state(page, 'serving')
  await page.keyboard.press('u')
  await page.locator('.message[data-tone=late]').waitFor()
  expect(await places()).toEqual(empty)
  await page.keyboard.press('t')
  await state(page, 'open')
  await page.keyboard.press('j')
  await state(page, 'paused')
  expect(await places()).toEqual(empty)
})

test('next right behind finish, both pressed at once', async () => {
  await on.hall.issue('B')
  await on.hall.issue('C')
  const page = await openDesk(on.browser, on.hall)
  await openBooth(page, 3)
  await callNext(page)
  await page.keyboard.press('h')
  await state(page, 'serving')
  await page.keyboard.press('s')
  await page.keyboard.press('Enter')
  await eventually(async () => (await number(page).textContent()) === 'C001')
})

test('finish and next in one key, for officers who choose it', async () => {
  await on.hall.issue('B')
  await on.hall.issue('C')
  const page = await openDesk(on.browser, on.hall)
  await openBooth(page, 3)
  await page.locator('[popovertarget=settings]').click()
  await page.locator('[name=finishThenNext]').check()
  await page.keyboard.press('Escape')
  await callNext(page)
  await page.keyboard.press('Enter')
  await eventually(async () => (await message(page).textContent())?.includes('still has ticket B001'))
  await page.keyboard.press('h')
  await state(page, 'serving')
  await page.keyboard.press('Enter')
  await eventually(async () => (await number(page).textContent()) === 'C001')
})

test('nobody waits: the page says so, and shows when somebody comes', async () => {
  const page = await openDesk(on.browser, on.hall)
  await openBooth(page, 3)
  await page.keyboard.press('n')
  await page.locator('.message[data-tone=calm]').waitFor()
  const { number: arrived } = await on.hall.issue('C')
  await page.locator('.ticket-empty', { hasText: arrived }).waitFor()
  await page.locator('.next[data-arrived=true]').waitFor()
  expect(await message(page).textContent()).toBe('')
})

test('letters are letters while typing, a held key acts once, and shortcuts can be turned off', async () => {
  for (let i = 0; i < 3; i++) await on.hall.issue('B')
  const page = await openDesk(on.browser, on.hall)
  await openBooth(page, 3)
  await page.evaluate(() => {
    for (let i = 0; i < 5; i++)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true, repeat: i > 0 }))
  })
  await state(page, 'called')
  await page.keyboard.press('Control+s')
  await page.locator('[popovertarget=settings]').click()
  await page.keyboard.press('x')
  await page.locator('[name=keys]').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('x')
  await page.keyboard.press('Enter')
  expect(await page.locator('.actions kbd').count()).toBe(0)
  expect(await number(page).textContent()).toBe('B001')
  await page.locator('[data-action=no-show]').click()
  await state(page, 'open')
})

test('[Q18] the answer to next is lost with the network: the press is kept, and one visitor is called', async () => {
  const first = await on.hall.issue('B')
  const second = await on.hall.issue('B')
  const page = await openDesk(on.browser, on.hall)
  await openBooth(page, 3)
  await eventually(async () => (await page.getByTestId('waiting-count').textContent()) === '2')

  on.hall.cable.loseAnswers()
  await page.keyboard.press('Enter')
  await eventually(async () => (await on.hall.ticket(first.id)).state === 'called')
  on.hall.cable.cut()
  await page.keyboard.press('Enter')
  await page.keyboard.press('n')
  await page.locator('.next[aria-busy=true]').waitFor()
  await page.locator('.top-bar[data-status=stale]').waitFor()
  expect(await message(page).textContent()).toContain('no need to press again')
  expect(await violations(page)).toEqual([])

  on.hall.cable.mend()
  await state(page, 'called')
  await page.locator('.top-bar[data-status=live]').waitFor()
  await page.locator('.next[aria-busy=false]').waitFor()
  expect(await number(page).textContent()).toBe('B001')
  expect((await on.hall.ticket(second.id)).state).toBe('waiting')
  expect((await on.hall.ticket(first.id)).calls).toBe(1)
})

test('[Q18] a page that is reloaded while a command is on its way sends the same command', async () => {
  const first = await on.hall.issue('B')
  const second = await on.hall.issue('B')
  const page = await openDesk(on.browser, on.hall)
  await openBooth(page, 3)
  on.hall.cable.loseAnswers()
  await page.keyboard.press('Enter')
  await eventually(async () => (await on.hall.ticket(first.id)).state === 'called')
  on.hall.cable.cutLink()
  on.hall.cable.hearAgain()
  await page.reload()
  await page.locator('.link-word', { hasText: 'Connecting' }).waitFor()
  on.hall.cable.mend()
  await state(page, 'called')
  await page.locator('.next[aria-busy=false]').waitFor()
  expect(await number(page).textContent()).toBe('B001')
  expect((await on.hall.ticket(second.id)).state).toBe('waiting')
})

test('the session ends in the middle: the officer signs in again and is where he was', async () => {
  await on.hall.issue('B')
  const page = await openDesk(on.browser, on.hall)
  await openBooth(page, 3)
  await callNext(page)
  await page.keyboard.press('h')
  await state(page, 'serving')
  const kept = await page.evaluate(() => sessionStorage.getItem('antrean-session'))
  await fetch(`${on.hall.api}/api/v1/session`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${JSON.parse(kept!).token}` },
  })
  await page.keyboard.press('s')
  await page.locator('.sign-in-over').waitFor()
  expect(await violations(page)).toEqual([])
  expect(await number(page).textContent()).toBe('B001')
  await page.keyboard.type('wrong password')
  await page.keyboard.press('Enter')
  await page.locator('.complaint', { hasText: 'wrong' }).waitFor()
  await page.keyboard.type(on.hall.person('sari').password)
  await page.keyboard.press('Enter')
  // The finish that found the session ended is sent again by itself.
  await state(page, 'open')
  expect(await page.locator('.sign-in-over').count()).toBe(0)
})

test('[Q12] booth 3 is sari’s: another officer sees it taken and is refused in the server’s words', async () => {
  const page = await openDesk(on.browser, on.hall)
  await openBooth(page, 3)
  const other = await openDesk(on.browser, on.hall)
  await signIn(other, on.hall.person('budi'))
  const card = other.locator('[data-booth="3"]')
  await eventually(async () => (await card.textContent())?.includes('Taken by sari'))
  await other.keyboard.press('3')
  await other.keyboard.press('Enter')
  await other.locator('.message', { hasText: 'taken by sari' }).waitFor()
  await other.locator('.language [lang=id]').click()
  await other.locator('.message', { hasText: 'Loket itu dipakai sari.' }).waitFor()
  await other.locator('.language [lang=en]').click()
  expect(await violations(other)).toEqual([])
  await other.keyboard.press('4')
  await other.keyboard.press('Enter')
  await other.locator('.desk h1', { hasText: 'Booth 4' }).waitFor()
  await page.locator('.desk h1', { hasText: 'Booth 3' }).waitFor()
})

test('a reload keeps the person, the booth and the ticket; signing out ends the session', async () => {
  await on.hall.issue('B')
  const page = await openDesk(on.browser, on.hall, 'id')
  await openBooth(page, 3)
  await callNext(page)
  await page.reload()
  await state(page, 'called')
  expect(await number(page).textContent()).toBe('B001')
  const { token } = JSON.parse((await page.evaluate(() => sessionStorage.getItem('antrean-session')))!)

  await page.keyboard.press('x')
  await state(page, 'open')
  await page.locator('.top-bar [aria-label=Keluar]').click()
  await page.locator('.dialog .primary').click()
  await page.locator('.sign-in').waitFor()
  const ask = () => on.hall.call('POST', 'booths/3/open', {}, token)
  await eventually(() =>
    ask().then(
      () => false,
      error => String(error).includes('401'),
    ),
  )
  await expect(
    on.hall.call('POST', 'booths/3/open', {}, await on.hall.session('budi')),
  ).resolves.toMatchObject({
    officer: 'budi',
  })
})

test('every state of the desk is sound for a screen reader and weak eyes', async () => {
  await on.hall.issue('B', { priority: 'priority', priorityReason: 'elderly', language: 'en' })
  await on.hall.issue('C')
  const page = await openDesk(on.browser, on.hall, 'id')
  expect(await violations(page)).toEqual([])
  await signIn(page, on.hall.person('sari'))
  await page.locator('[data-booth="3"]').waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('3')
  await page.keyboard.press('Enter')
  await page.locator('.desk').waitFor()
  expect(await violations(page)).toEqual([])
  await callNext(page)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('h')
  await state(page, 'serving')
  await page.keyboard.press('u')
  await page.locator('.message[data-tone=late]').waitFor()
  expect(await violations(page)).toEqual([])
  await page.locator('[popovertarget=settings]').click()
  expect(await violations(page)).toEqual([])
})
