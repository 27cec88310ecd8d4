/** Whoever builds on the views and the files finds the columns that the pages name, in their order. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAccess } from '../access/access.ts'
import { EXPORT_SETS, openToRead } from '../store/sqlite/export-sets.ts'
import { openStore } from '../store/sqlite/open-store.ts'
import { temporaryFolder } from '../testing/start-server.ts'
import { readExport } from './read-export.ts'

const page = readFileSync(join(import.meta.dirname, '../../../../docs/export.md'), 'utf8')
/** `### name` of the page, and the first column of the table below it. Those after `personal:` come with personal data alone. */
const told = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map(part => {
      const [, name = ''] = /^`([a-z-]+)`/.exec(part) ?? []
      return [
        name,
        [...part.matchAll(/^\| `([a-z_]+)`( \*)? \|/gm)].map(([, column, more]) => ({
          column: column!,
          more: !!more,
        })),
      ]
    }),
)

let data: string
const files = () => ({ hall: join(data, 'hall.sqlite'), access: join(data, 'access.sqlite') })
beforeAll(() => {
  data = temporaryFolder()
  openStore(files().hall).close()
  openAccess(files().access, Date.now).close()
})
afterAll(() => rmSync(data, { recursive: true }))

const scope = { from: '', to: '', begin: 0, end: 0, seq: 0, stretches: [], open: [] }
const headOf = (set: (typeof EXPORT_SETS)[number], personal: boolean): string[] => {
  const [head] = readExport(files(), { set, format: 'csv', personal, scope })
  return head!.text.slice(1).trimEnd().split(',')
}

describe.each(EXPORT_SETS)('[X6] %s', set => {
  it('has the columns of docs/export.md', () => {
    const columns = told.get(set) ?? []
    expect(headOf(set, false)).toEqual([
      'schema',
      ...columns.flatMap(({ column, more }) => (more ? [] : [column])),
    ])
    expect(headOf(set, true)).toEqual(['schema', ...columns.map(({ column }) => column)])
  })
})

it('[X6] every view for other programs has the columns of the export of its name, and nothing personal', () => {
  const db = openToRead(files().hall)
  const views = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name`)
    .pluck()
    .all() as string[]
  for (const view of views.filter(view => view !== 'bi_hall')) {
    const name = view.replace(/^bi_/, '').replaceAll('_', '-')
    const columns = db
      .prepare(`SELECT * FROM ${view}`)
      .columns()
      .map(({ name }) => name)
    expect(columns, view).toEqual(told.get(name)?.flatMap(({ column, more }) => (more ? [] : [column])))
  }
  expect(
    db
      .prepare('SELECT * FROM bi_hall')
      .columns()
      .map(({ name }) => name),
  ).toEqual(['hall', 'name_id', 'name_en', 'timezone'])
  expect(views).toEqual(
    [
      ...EXPORT_SETS.filter(set => set !== 'audit' && set !== 'people').map(
        set => `bi_${set.replaceAll('-', '_')}`,
      ),
      'bi_hall',
    ].sort(),
  )
  db.close()
})
