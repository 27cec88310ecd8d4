/** A call for help at a desk by its key: silent there, loud at the supervisor and beside it, taken up by name. */
import { expect, test } from 'vitest'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { openDesk, signIn } from './console-hall.ts'
import { lookAtSizes } from './look-at-sizes.ts'
import { stage } from './stage.ts'

const on = stage()
const SIZES = ['1366x625', '911x417'] as const

test('[Q35] [Q36] [Q37] F8 held for a second calls a supervisor, who takes it up and ends it', async () => {
  const officer = await on.hall.session('sari')
  await on.hall.call('POST', 'booths/3/open', {}, officer)
  const desk = await openDesk(on.browser, on.hall)
  await signIn(desk, on.hall.person('sari'))
  await desk.locator('.desk').waitFor()
  // A touch of the key is nothing: the button is as before when the next hold has gone out.
  await desk.keyboard.press('F8')
  const supervisor = await openDesk(on.browser, on.hall)
  await supervisor.addInitScript(() => {
    const { start } = OscillatorNode.prototype
    OscillatorNode.prototype.start = function (...when) {
      document.documentElement.dataset.sounded = 'yes'
      start.apply(this, when)
    }
  })
  await supervisor.reload()
  await signIn(supervisor, on.hall.person('dewi'))
  await supervisor.locator('.hall').waitFor()
  expect(await supervisor.locator('.panic-bar').count()).toBe(0)
  const faults = await lookAtSizes(desk, 'panic-before', SIZES)

  await desk.keyboard.down('F8')
  await desk.locator('.panic-button[data-sent=true]').waitFor()
  await desk.keyboard.up('F8')
  expect(await desk.locator('.panic-bar').count()).toBe(0)
  faults.push(...(await lookAtSizes(desk, 'panic-desk', SIZES)))

  await supervisor.locator('.panic-bar', { hasText: 'Booth 3 needs help' }).waitFor()
  await supervisor.locator('html[data-sounded]').waitFor()
  await eventually(async () => (await supervisor.title()).startsWith('Booth 3 needs help'))
  faults.push(...(await lookAtSizes(supervisor, 'panic-supervisor', SIZES)))
  expect(await violations(supervisor)).toEqual([])
  await supervisor.getByRole('button', { name: 'I take it' }).press('Enter')
  await supervisor.locator('.panic-bar', { hasText: 'dewi takes booth 3' }).waitFor()
  await desk.locator('.panic-button[title="dewi takes it"]').waitFor()
  faults.push(...(await lookAtSizes(supervisor, 'panic-taken', SIZES)))
  await supervisor.getByRole('button', { name: 'End…' }).press('Enter')
  await supervisor.locator('dialog textarea').fill('Settled')
  await supervisor.getByRole('button', { name: 'End', exact: true }).click()
  await supervisor.locator('.panic-bar').waitFor({ state: 'detached' })
  await desk.locator('.panic-button[data-sent=false]').waitFor()
  expect(await violations(desk)).toEqual([])
  expect(faults).toEqual([])
}, 60_000)
