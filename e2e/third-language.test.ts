/** One file more, and the product speaks another language; what that file lacks is said in Indonesian, key by key. */
import { execFile } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { IssuedTicket } from '@antrean/queue-core/contract'
import { REPORTS, type Report } from '@antrean/queue-core/report'
import { kioskWords, LANGUAGES } from '@antrean/words'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, expect, test, vi } from 'vitest'
import { readAddress } from '../apps/booth-display/src/screen/address.ts'
import { Footer } from '../apps/kiosk/src/screens/frame/footer.tsx'
import { makeReport } from '../apps/server/src/reports/make-report.ts'
import type { Moment } from '../apps/server/src/reports/moment.ts'
import type { ReportOrder } from '../apps/server/src/reports/order.ts'
import type { Reader } from '../apps/server/src/store/store.ts'
import { visitPage } from '../apps/server/src/visitor/page.ts'
import type { Visit } from '../apps/server/src/visitor/visit.ts'
import { ticketPaper } from '../packages/ticket-paper/src/index.ts'
import { faultsOf } from '../scripts/words/faults.ts'
import { languagesIn, sourcesIn } from '../scripts/words/read.ts'

const added = await vi.hoisted(async () => {
  const { JAVANESE, repositoryWith } = await import('./javanese.ts')
  return { ...repositoryWith(JAVANESE), JAVANESE }
})
vi.mock('../packages/words/src/folder.ts', () => ({ FOLDER: added.folder }))
afterAll(() => rmSync(added.root, { recursive: true, force: true }))

const file = join(added.root, 'packages/words/src/languages/jv.ts')
const REPOSITORY = new URL('..', import.meta.url).pathname
const faults = async () => faultsOf(await languagesIn(added.root), sourcesIn(REPOSITORY))
const types = () =>
  promisify(execFile)(join(REPOSITORY, 'node_modules/.bin/tsc'), ['--noEmit', '-p', 'packages/words'], {
    cwd: added.root,
  })

test('lint and types accept the file', async () => {
  expect(await faults()).toEqual([])
  await types()
})

test('the types name a key that no surface asks for', async () => {
  writeFileSync(file, added.JAVANESE.replace("back: '", "bak: '"))
  try {
    await expect(types()).rejects.toMatchObject({ stdout: expect.stringContaining("'bak' does not exist") })
  } finally {
    writeFileSync(file, added.JAVANESE)
  }
})

test('the kiosk offers it, and says what it lacks in Indonesian', () => {
  const say = kioskWords('jv', undefined)
  expect(LANGUAGES).toEqual(['id', 'en', 'jv'])
  expect([say.back, say.ahead({ people: 2 }), say.startOver]).toEqual([
    'Wangsul',
    '2 tiyang wonten ngajeng panjenengan',
    'Mulai dari awal',
  ])
  const footer = renderToStaticMarkup(
    createElement(Footer, {
      hall: null,
      language: 'jv',
      say,
      speak: () => {},
    }),
  )
  expect(footer).toContain(
    '<button type="button" lang="jv" aria-pressed="true" data-testid="language-jv">Basa Jawa</button>',
  )
  expect(footer).toContain('Semua layanan gratis')
})

test('a screen shows it where its address says so', () => {
  expect(readAddress('?screen=wall&lang=jv,id').languages).toEqual(['jv', 'id'])
  expect(readAddress('?screen=wall&lang=jv').languages).toEqual(['jv'])
})

const COMPLIANCE = REPORTS[0]!
const moment = '2026-03-02T09:12:00+07:00'
const callBy = '2026-03-02T09:17:00+07:00'
const hall = { name: { id: 'Pelayanan Terpadu', en: 'One-Stop Service' }, timezone: 'Asia/Jakarta' }

test('the visitor’s page is in it, and says what it lacks in Indonesian', () => {
  const visit: Visit = {
    ...{ hall: hall.name, number: 'A012', service: { id: 'Izin usaha', en: 'Permits' }, language: 'jv' },
    ...{ state: 'waiting', ahead: 3, expectedWaitSeconds: 200, callBy, served: true, late: false },
    ...{ booth: null, calledAt: null, endedAt: null, at: moment, rating: null },
  }
  const page = visitPage(visit, 'jv')
  expect(page).toContain('<html lang="jv">')
  expect(page).toContain('3 tiyang wonten ngajeng panjenengan')
  expect(page).toContain('Anda dipanggil paling lambat 09.17')
  expect(visitPage({ ...visit, state: 'parked', booth: 4 }, 'jv')).toContain(
    'Mangga wangsul dhateng loket 4.',
  )
  expect(visitPage(visit, 'id')).toContain('<a href="?lang=jv" lang="jv">Jawa</a>')
})

test('the paper is in it, and says what it lacks in Indonesian', () => {
  const ticket: IssuedTicket = {
    ...{ id: 't1', number: 'A012', service: 'A', priority: 'normal', priorityReason: null, language: 'jv' },
    ...{ state: 'waiting', paper: 'pending', issuedAt: moment, callBy, calledAt: null },
    ...{ firstCalledAt: null, servingAt: null, endedAt: null, booth: null, calls: 0, transfers: 0 },
    ...{ rank: 12, ahead: 3, expectedWaitSeconds: 200, url: 'https://antrean.example.go.id/t/a' },
  }
  const { blocks } = ticketPaper(ticket, { hall, service: null, columns: 48 })
  const lines = blocks.flatMap(block => (block.kind === 'text' ? [block.text] : []))
  expect(lines).toEqual(
    expect.arrayContaining(['Dipuntimbali paling telat', '09.17', '3 orang di depan Anda']),
  )
})

test('the report is in it, and says what it lacks in Indonesian', async () => {
  const nothing: Report = {
    ...COMPLIANCE,
    count: order => ({ ...COMPLIANCE.count(order), add: {} }),
  }
  const record = { atOneMoment: (look: () => void) => look() } as Reader
  const order: Omit<ReportOrder, 'format'> = {
    ...{ report: nothing.name, from: '2026-03-02', to: '2026-03-02', by: 'day', parameters: {} },
    ...{ language: 'jv', numbers: 'local', at: 0, moment: {} as Moment, forms: [] },
    ...{ applicants: false, judged: [], published: {} },
    hall: { name: hall.name.id, timezone: hall.timezone, services: {}, booths: {}, named: {} },
  }
  const page = await makeReport(record, { ...order, format: 'page' }, undefined, [nothing])
  expect(page).toContain('<html lang="jv">')
  expect(page).toContain('<title>Kepatuhan waktu panggil</title>')
  const csv = await makeReport(record, { ...order, format: 'csv' }, undefined, [nothing])
  expect(csv).toMatch(/^\uFEFFDinten;Tiket;[^\n]*\r\nGunggung;0;/)
})
