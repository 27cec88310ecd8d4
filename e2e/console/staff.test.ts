/** Supervisor, ops and administrator, against the real server in real Chromium. */
import { connectHall } from '@antrean/hall-client'
import { keptSince } from '@antrean/hall-client/kept-time'
import type { PrinterReport } from '@antrean/queue-core/contract'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { openDesk, signIn } from './console-hall.ts'
import { stage } from './stage.ts'

const on = stage()

async function enter(name: string, shows: string): Promise<Page> {
  const page = await openDesk(on.browser, on.hall)
  await signIn(page, on.hall.person(name))
  await page.locator(shows).waitFor()
  return page
}

test('the supervisor sees who waits, nearest to the promise first, and cancels with a reason', async () => {
  const first = await on.hall.issue('A')
  await on.hall.issue('D', { priority: 'priority', priorityReason: 'disabled' })
  const page = await enter('dewi', '.hall')
  const rows = page.locator('.hall-waiting tbody tr')
  await eventually(async () => (await rows.count()) === 2)
  expect(await rows.first().getAttribute('data-ticket')).toBe('A001')
  await page.getByText('no booth is open for A, D').waitFor()
  expect(await violations(page)).toEqual([])

  await page.locator('[data-ticket=A001]').getByRole('button', { name: 'Cancel' }).click()
  await page.locator('.dialog .danger').click()
  await page.getByText('three letters at least').waitFor()
  expect(await violations(page)).toEqual([])
  await page.locator('[name=reason]').fill('Visitor left the hall')
  await page.locator('.dialog .danger').click()
  await eventually(async () => (await on.hall.ticket(first.id)).state === 'cancelled')
  await eventually(async () => (await rows.count()) === 1)
  await page.locator('.dialog').waitFor({ state: 'detached' })
})

test('a service closes for the day and opens again', async () => {
  const page = await enter('dewi', '.hall')
  const row = page.locator('[data-service=C]')
  await row.getByRole('button').click()
  await page.locator('.dialog .primary').click()
  await row.getByText('closed today').waitFor()
  await expect(on.hall.issue('C')).rejects.toThrow('service-closed')
  await row.getByRole('button', { name: 'Open again' }).click()
  await page.locator('.dialog .primary').click()
  await eventually(async () => !(await row.textContent())?.includes('closed today'))
  await expect(on.hall.issue('C')).resolves.toMatchObject({ number: 'C001' })
})

test('the supervisor closes a booth that was left open, and what becomes of its ticket', async () => {
  const token = await on.hall.session('sari')
  const left = await on.hall.issue('B')
  await on.hall.call('POST', 'booths/3/open', {}, token)
  await on.hall.call('POST', 'booths/3/next', {}, token)
  const page = await enter('dewi', '.hall')
  const row = page.locator('.hall-table [data-booth="3"]')
  await eventually(async () => (await row.textContent())?.includes(left.number))
  await row.getByRole('button').click()
  await page.getByRole('button', { name: 'Park B001' }).click()
  await eventually(async () => (await row.getAttribute('data-state')) === 'closed')
  expect((await on.hall.ticket(left.id)).state).toBe('parked')
  await page.locator('.dialog').waitFor({ state: 'detached' })
})

test('paper out at a kiosk is on the ops page within two seconds, with what to do, and gone when mended', async () => {
  const kiosk = connectHall({ url: on.hall.api, namespace: '/kiosk', token: on.hall.kioskToken })
  const report = (state: PrinterReport['state']) =>
    kiosk.send('printer:status', {
      printer: { state, canPrint: state === 'ready', detail: '', model: 'Virtual 80 mm', url: 'virtual:' },
    })
  try {
    await report('ready')
    const page = await enter('agus', '.equipment')
    await page.locator('tr[data-part=printer][data-level=quiet]').waitFor()
    await report('paper-out')
    const kept = keptSince()
    await page.locator('.exceptions [data-matter=printer-paper-out]', { hasText: 'new roll' }).waitFor()
    expect(kept()).toBeLessThan(2000)
    expect(await violations(page)).toEqual([])
    await report('ready')
    await eventually(
      async () => (await page.locator('.exceptions [data-matter=printer-paper-out]').count()) === 0,
    )
    kiosk.close()
    await page.locator('.exceptions [data-matter=kiosk-away]').waitFor()
  } finally {
    kiosk.close()
  }
})

test('ops: a server that is gone is said, and what is shown is marked as old', async () => {
  const page = await enter('agus', '.ops')
  await page.locator('.server dd').first().waitFor()
  on.hall.cable.cut()
  await page.locator('.top-bar[data-status=stale]').waitFor()
  expect(await violations(page)).toEqual([])
  on.hall.cable.mend()
  await page.locator('.top-bar[data-status=live]').waitFor()
})

test('the administrator enrols a device with a code that works once, and revokes it', async () => {
  const page = await enter('admin', '.top-bar nav')
  await page.getByRole('link', { name: 'Enrolment' }).click()
  await page.locator('.invite [type=submit]').click()
  await page.getByText('Give the device a name').waitFor()
  await page.locator('[name=name]').fill('Kiosk south door')
  await page.locator('.invite [type=submit]').click()
  const code = (await page.locator('.invite-code').textContent())!
  expect(await violations(page)).toEqual([])
  const device = await on.hall.call<{ token: string; name: string }>('POST', 'devices/enrol', { code })
  expect(device.name).toBe('Kiosk south door')

  const kiosk = connectHall({ url: on.hall.api, namespace: '/kiosk', token: device.token })
  try {
    const row = page.locator('[data-device="Kiosk south door"]')
    await row.getByText('connected', { exact: true }).waitFor()
    await row.getByRole('button').click()
    await page.locator('.dialog .danger').click()
    await eventually(async () => (await row.getAttribute('data-revoked')) === 'true')
    await eventually(() => kiosk.state().status === 'refused')
  } finally {
    kiosk.close()
  }
})

test('each role has its own pages', async () => {
  const pages = async (name: string) => (await enter(name, '.page')).locator('.top-bar nav').allInnerTexts()
  expect((await pages('sari'))[0]?.split(/\s+/)).toEqual(['Booth', 'Cases'])
  expect((await pages('dewi'))[0]?.split(/\s+/)).toEqual([
    'Hall',
    'Booth',
    'Cases',
    'Messages',
    'Equipment',
    'Reports',
  ])
  expect((await pages('agus'))[0]?.split(/\s+/)).toEqual(['Equipment', 'Messages', 'Enrolment'])
})

test('no link moves away under the mouse once it is shown', async () => {
  const page = await openDesk(on.browser, on.hall)
  await page.evaluate(() => {
    const places = new Set<number>()
    const look = () => {
      const link = document.querySelector('[href="#reports"]')
      if (link) places.add(link.getBoundingClientRect().x)
      requestAnimationFrame(look)
    }
    look()
    Object.assign(window, { places })
  })
  await signIn(page, on.hall.person('dewi'))
  await page.locator('.hall').waitFor()
  await page.locator('.top-bar-clock', { hasText: ':' }).waitFor()
  const places = await page.evaluate(() => [...(window as unknown as { places: Set<number> }).places])
  expect(places).toHaveLength(1)
})
