/** A ticket that is held to the scanner, which types what it read. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer, KioskState } from '../../api/index.ts'
import { troubleForFingers } from '../../testing/fingers.ts'
import { openBrowser, openToldScreens } from '../../testing/told-screens.ts'
import { toldPress, toldState } from '../../testing/told-state.ts'
import { until } from '../../testing/until.ts'

const { PICTURES } = process.env
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const at = (time: string) => `2026-03-02T${time}:00+07:00`
const ticket = {
  ...{ id: 't1', number: 'A017', service: 'A', priority: 'normal', priorityReason: null, language: 'id' },
  ...{
    state: 'waiting',
    paper: 'printed',
    issuedAt: at('09:00'),
    callBy: at('09:17'),
    calledAt: at('09:02'),
  },
  ...{
    firstCalledAt: at('09:02'),
    servingAt: null,
    endedAt: null,
    booth: 1,
    calls: 1,
    transfers: 0,
    rank: 7,
  },
}
const found = (its: object, of: object = {}): Answer => ({
  ok: true,
  value: { ticket: { ...ticket, ...its }, returned: false, ahead: 0, served: true, boothName: null, ...of },
})
const ADDRESS = 'https://antrean.example.go.id/t/sJx1f0rZ8mKqPz3AbQ4w7g'
const hold = async (page: Page, text = ADDRESS) => {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}
const scans = async (calls: () => Promise<{ name: string; payload: unknown }[]>) =>
  (await calls()).filter(({ name }) => name === 'scan').map(({ payload }) => payload)

test.each([
  { width: 1080, height: 1920 },
  { width: 1280, height: 1024 },
  { width: 1024, height: 768 },
  { width: 800, height: 480 },
])(
  '[Q43] on $width×$height who is taken back reads how many are before them and by when they are called',
  async size => {
    const answers = { scan: found({}, { returned: true, ahead: 2 }) }
    const { page, tell, calls } = await openToldScreens(browser, { size, answers })
    await tell({ ...toldState, hall: { ...toldState.hall!, kiosk: { scanner: true } } })
    await page.getByText('Terlewat? Dekatkan kode QR tiket Anda ke pemindai').waitFor()
    expect(await troubleForFingers(page)).toEqual([])
    // The focus is on what a finger would touch: the scanner's Enter and spaces press nothing.
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/start-${size.width}.png` })
    await page.getByTestId('service-A').focus()
    await hold(page)
    await page.getByText('Anda kembali dalam antrean').waitFor()
    const said = await page.getByTestId('scan-answer').innerText()
    for (const words of ['A017', '2 orang di depan Anda', 'paling lambat 09.17'])
      expect(said).toContain(words)
    const { y, height } = (await page.getByTestId('scan-done').boundingBox())!
    expect(height).toBeGreaterThanOrEqual(60)
    expect(y + height).toBeLessThanOrEqual(size.height)
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/scan-${size.width}.png` })
    // The same paper, still held there, is no other question.
    await hold(page)
    expect(await scans(calls)).toEqual([{ text: ADDRESS }])
    await page.getByTestId('scan-done').focus()
    await page.keyboard.press('Escape')
    await page.getByTestId('scan-answer').waitFor({ state: 'detached' })
    expect(await page.getByTestId('kiosk').getAttribute('data-screen')).toBe('services')
    await page.close()
  },
)

const unknown: Answer = { ok: false, error: { code: 'no-such-ticket', message: '' } }
const silent: Answer = { ok: false, error: { code: 'no-server', message: '' } }
test.each<[string, Answer, RegExp]>([
  ['who waits', found({}, { ahead: 3 }), /masih dalam antrean.*3 orang di depan Anda/s],
  ['who is called', found({ state: 'called' }, { boothName: 'A1' }), /Silakan menuju loket A1/i],
  ['who is served', found({ state: 'serving' }, { boothName: '3' }), /sedang dilayani di loket 3/i],
  ['who was set aside', found({ state: 'parked' }, { boothName: '3' }), /disimpan di loket 3/i],
  ['who was served', found({ state: 'done' }), /sudah selesai dilayani/],
  [
    'who comes too late',
    found({ state: 'no-show' }),
    /terlalu lama dipanggil.*temui petugas, atau ambil nomor baru/s,
  ],
  ['whose ticket was cancelled', found({ state: 'cancelled' }), /sudah dibatalkan/],
  ['whose day is over', found({ state: 'expired' }), /tidak berlaku lagi/],
  ['who speaks English', found({ language: 'en' }), /still in line.*Nobody is before you|still in line/s],
  ['who holds another code', unknown, /bukan tiket dari sini/],
  ['whom no server answers', silent, /belum dapat diperiksa.*temui petugas/s],
])('[Q43] %s is told so', async (_, answer, words) => {
  const { page, tell } = await openToldScreens(browser, { answers: { scan: answer } })
  await tell(toldState)
  await hold(page)
  await until('it is said', async () => words.test(await page.getByTestId('scan-answer').innerText()))
  await page.close()
})

test('[Q43] it goes away by itself however busy the hall is, and the screen below stays', async () => {
  const { page, tell, liven } = await openToldScreens(browser, {
    holdsClock: true,
    answers: { scan: found({}) },
  })
  await tell(toldState)
  await liven(toldState)
  await page.getByTestId('service-A').click()
  await page.getByTestId('no-priority').waitFor()
  await hold(page)
  await page.getByText('Anda masih dalam antrean').waitFor()
  await page.clock.runFor(11_000)
  expect(await page.getByTestId('scan-answer').count()).toBe(1)
  await page.clock.runFor(2_000)
  await page.getByTestId('scan-answer').waitFor({ state: 'detached' })
  await page.getByTestId('no-priority').waitFor()
  await page.close()
})

const closed = { ...toldState.hall!, open: false }
test.each<[string, KioskState]>([
  ['without a server', { ...toldState, link: 'stale' }],
  ['while the hall is closed', { ...toldState, hall: closed }],
  ['without paper', { ...toldState, printer: { state: 'paper-out', canPrint: false } }],
  ['while a ticket is printed', { ...toldState, press: toldPress.printing }],
])('[Q43] a ticket is read %s too', async (_, state) => {
  const { page, tell, calls } = await openToldScreens(browser, { answers: { scan: silent } })
  await tell(state)
  await hold(page)
  await page.getByTestId('scan-answer').waitFor()
  expect(await scans(calls)).toEqual([{ text: ADDRESS }])
  // Held there again, it is asked again: there was no answer.
  await hold(page)
  await until('it is asked again', async () => (await scans(calls)).length === 2)
  await page.close()
})

test('[Q43] what somebody types into a field is no scan, nor are single keys', async () => {
  const { page, tell, calls } = await openToldScreens(browser, { answers: { scan: found({}) } })
  await tell(toldState)
  await page.getByTestId('service-A').waitFor()
  await page.evaluate(() => {
    const field = document.createElement('input')
    document.body.append(field)
    field.focus()
  })
  await hold(page)
  await page.evaluate(() => document.querySelector('input')!.remove())
  await page.getByTestId('service-A').focus()
  await page.keyboard.press('Enter')
  await page.getByTestId('no-priority').waitFor()
  expect(await scans(calls)).toEqual([])
  await page.close()
})
