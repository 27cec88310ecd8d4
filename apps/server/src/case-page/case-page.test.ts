/** The applicant's page over real HTTP, as a browser with and without a script would ask for it. */
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { call } from '../testing/client.ts'
import { openHallConfig, startTestServer, type TestServer } from '../testing/start-server.ts'

const MONDAY = Date.parse('2026-03-02T09:00:00+07:00')
const HOUR = 3_600_000

let hall: TestServer
let clock: { at: number; now(): number; follow(): void }
let officer = ''
afterEach(() => hall.stop())

async function start() {
  clock = { at: MONDAY, now: () => clock.at, follow() {} }
  hall = await startTestServer({ clock, config: openHallConfig })
  officer = await hall.signIn('officer')
}
/** A session ends with the day. */
async function later(ms: number) {
  clock.at += ms
  officer = await hall.signIn('officer')
}
const post = (path: string, body: object = {}, token = officer) =>
  call(hall.url, 'POST', `/api/v1/${path}`, { token, body, headers: { 'idempotency-key': randomUUID() } })
const get = (path: string, headers: Record<string, string> = {}) => call(hall.url, 'GET', path, { headers })
const form = (path: string, fields: Record<string, string>, origin = hall.url) =>
  fetch(hall.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
    body: new URLSearchParams(fields),
  })
const answers = () =>
  [...hall.server.hall.store.log.after(0)].filter(({ event }) => event.type === 'ApplicantAnswered')

async function escalated(more: object = {}) {
  await post('tickets', { service: 'A' }, hall.tokens.kiosk)
  await post('booths/1/open')
  await post('booths/1/next')
  const { body } = await post('booths/1/escalate', {
    matter: 'Peraturan <perusahaan>',
    note: 'Catatan petugas',
    contact: { name: 'Ani Wijaya', phone: '0812-3456-7890', email: 'ani@example.org' },
    ...more,
  })
  return { ...body, path: new URL(body.url).pathname as string }
}

describe('the applicant’s page', () => {
  it('[K19] tells number, kind, matter, date and who has it, in both languages, and runs nothing but its own', async () => {
    await start()
    const { path, number } = await escalated()
    const { status, body, headers } = await get(path)
    expect(status).toBe(200)
    expect(body).toContain(`<h1>${number}</h1>`)
    expect(body).toContain('Layanan yang diteruskan')
    expect(body).toContain('Peraturan &lt;perusahaan&gt;')
    expect(body).toContain('Selesai paling lambat Senin, 9 Maret 2026')
    expect(body).toMatch(/Sekarang di: <strong>[^<]+<\/strong>/)
    expect(body).toMatch(/<h2>Biaya<\/h2><p class="text">Gratis/)
    expect(body).toContain('<meta name="robots" content="noindex">')
    expect(body.length).toBeLessThan(30_000)
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'; script-src 'sha256-.*form-action 'self'/,
    )
    expect(headers.get('x-robots-tag')).toMatch(/noindex/)
    expect((await get(`${path}?lang=en`)).body).toMatch(/Finished by Monday,? 9 March 2026/)
  })

  it('[K19] names nobody who works on it, shows no note, and of the contact only enough to know it by', async () => {
    await start()
    const { path, id } = await escalated()
    await post(`cases/${id}/assign`, { unit: null, person: 'dewi', note: 'Catatan kedua' })
    for (const asked of [path, `${path}.json`, `${path}?lang=en`]) {
      const said = JSON.stringify((await get(asked)).body)
      expect(said).not.toMatch(/sari|dewi|Catatan|Wijaya|812-?3456|81234|ani@/)
      expect(said).toContain('••••7890')
      expect(said).toContain('a•••@example.org')
    }
  })

  it('[K13] shows whose hours it took, adding up', async () => {
    await start()
    const { path, id } = await escalated()
    await later(30 * HOUR + 20 * 60_000)
    await post(`cases/${id}/question`, { text: 'Mana aktanya?' })
    clock.at += 10 * HOUR + 25 * 60_000
    const { meter, with: holder } = (await get(`${path}.json`)).body
    expect(meter).toEqual({ elapsed: 40.75, hall: 30.33, unit: 0, applicant: 10.42 })
    expect(holder).toEqual({ party: 'applicant', unit: null })
    const { body } = await get(path)
    expect(body).toMatch(/30 jam.*0 jam.*10 jam.*Jumlah 40 jam/s)
    expect(body).toContain('<strong>Anda</strong>')
  })

  it('says that a year’s table is missing, and that a date passed', async () => {
    await start()
    clock.at = Date.parse('2027-02-01T09:00:00+07:00')
    officer = await hall.signIn('officer')
    const { body: one } = await post('cases', { kind: 'information', matter: 'Data' })
    const { pathname } = new URL(one.url)
    expect((await get(pathname)).body).toContain('Hari libur tahun 2027 belum ditetapkan')
    clock.at += 40 * 24 * HOUR
    expect((await get(pathname)).body).toMatch(/Melewati tanggal selesai.*Kami mohon maaf/s)
    expect((await get(`${pathname}.json`)).body.state).toBe('late')
  })

  it('tells the decision with what it says, and that nobody has it any more', async () => {
    await start()
    const { path, id } = await escalated()
    await post(`cases/${id}/document`, { what: 'KTP', received: true })
    await post(`cases/${id}/complete`, { outcome: 'refused', text: 'Tidak lengkap.' })
    const { body } = await get(path)
    expect(body).toMatch(/Ditolak.*Diputuskan Senin, 2 Maret 2026.*Tidak lengkap\..*KTP.*Diterima Senin/s)
    expect(body).not.toContain('Sekarang di')
    expect((await get(`${path}.json`)).body).toMatchObject({
      ...{ state: 'refused', with: null, decision: { text: 'Tidak lengkap.' } },
    })
  })

  it('is named on the visitor’s own page of the ticket, and on that of no other', async () => {
    await start()
    const other = (await post('tickets', { service: 'A' }, hall.tokens.kiosk)).body
    await post('booths/1/open')
    await post('booths/1/next')
    await post('booths/1/finish')
    const ticket = (await post('tickets', { service: 'A' }, hall.tokens.kiosk)).body
    await post('booths/1/next')
    const { body } = await post('booths/1/escalate', { matter: 'Akta' })
    expect((await get(`${new URL(ticket.url).pathname}?lang=en`)).body).toContain(
      `href="${body.url}?lang=en">See its date and how it stands</a>`,
    )
    expect((await get(`${new URL(ticket.url).pathname}.json`)).body.caseUrl).toBe(body.url)
    expect((await get(new URL(other.url).pathname)).body).not.toContain('/c/')
  })

  it('costs nothing while nothing changes', async () => {
    await start()
    const { path } = await escalated()
    const etag = (await get(path)).headers.get('etag')!
    expect(await get(path, { 'if-none-match': etag })).toMatchObject({ status: 304, body: '' })
  })

  it('[K19] of an address that names no case is a kind page, and no case is found by its number or id', async () => {
    await start()
    const { path, id, number } = await escalated()
    for (const token of ['x', id, number, `${path.slice(3, -1)}_`, '%00', 'a'.repeat(150)]) {
      const { status, body } = await get(`/c/${token}`)
      expect(status).toBe(404)
      expect(body).toContain('Urusan tidak ditemukan')
      expect(body).not.toContain('Peraturan')
    }
    expect((await get('/c/x.json')).body).toMatchObject({ error: { code: 'unknown-case' } })
    expect((await form('/c/x/answer', { text: 'a' })).status).toBe(404)
  })
})

describe('an answer of the applicant', () => {
  async function asked() {
    await start()
    const one = await escalated()
    await later(24 * HOUR)
    await post(`cases/${one.id}/question`, { text: 'Mana aktanya?' })
    await later(48 * HOUR)
    const question = /name="question" value="([^"]+)"/.exec((await get(one.path)).body)![1]!
    return { ...one, question }
  }

  it('[K6] [K18] by the form, without a script, starts the clock again, on record as the applicant’s', async () => {
    const { path, id, question } = await asked()
    expect((await get(path)).body).toContain('Mana aktanya?')
    const sent = await form(`${path}/answer?lang=en`, { question, text: 'Baris satu\r\nBaris dua' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${path}?lang=en`])
    expect((await get(`${path}.json`)).body).toMatchObject({
      ...{ question: null, state: 'working', dueDate: '2026-03-11', with: { party: 'hall' } },
      answer: { text: 'Baris satu\nBaris dua' },
    })
    const { body } = await call(hall.url, 'GET', `/api/v1/cases/${id}`, { token: officer })
    expect(body.stages.at(-1)).toMatchObject({ type: 'ApplicantAnswered', actor: 'applicant' })
    expect((await get(path)).body).toContain('Jawaban Anda sudah kami terima.')
  })

  it('[K18] pressed twice, also at the same moment, is one answer', async () => {
    const { path, question } = await asked()
    const press = () => form(`${path}/answer`, { question, text: 'Terlampir' })
    const sent = await Promise.all([press(), press()])
    sent.push(await press())
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(answers()).toHaveLength(1)
    const again = await call(hall.url, 'POST', `${path}/answer`, { body: { text: 'Terlampir' } })
    expect(again).toMatchObject({ status: 200, body: { answer: { text: 'Terlampir' } } })
  })

  it('[K18] another one, or one to an older question, changes nothing and says so with what was written', async () => {
    const { path, id, question } = await asked()
    await form(`${path}/answer`, { question, text: 'Pertama' })
    const other = await form(`${path}/answer`, { question, text: 'Kedua' })
    expect([other.status, (await other.text()).includes('sudah dijawab')]).toEqual([409, true])
    await post(`cases/${id}/question`, { text: 'Dan KTP?' })
    const stale = await form(`${path}/answer`, { question, text: 'Untuk <yang> lama' })
    const said = await stale.text()
    expect(stale.status).toBe(409)
    expect(said).toContain('Untuk &lt;yang&gt; lama</textarea>')
    expect(said).toContain('Dan KTP?')
    expect(answers()).toHaveLength(1)
  })

  it('[K15] empty, too long, or from another page is refused', async () => {
    const { path, question } = await asked()
    const empty = await form(`${path}/answer`, { question, text: '  ' })
    expect([empty.status, (await empty.text()).includes('Tulislah jawaban')]).toEqual([400, true])
    const long = 'é'.repeat(4001)
    const tooLong = await form(`${path}/answer`, { question, text: long })
    expect([tooLong.status, (await tooLong.text()).includes(long)]).toEqual([400, true])
    expect((await form(`${path}/answer`, { question, text: 'a' }, 'https://elsewhere.example')).status).toBe(
      403,
    )
    expect((await call(hall.url, 'POST', `${path}/answer`, { body: { text: '' } })).status).toBe(400)
    expect(answers()).toHaveLength(0)
    expect((await form(`${path}/answer`, { question, text: 'é'.repeat(4000) })).status).toBe(303)
  })
})
