/** What the pages for people name is there: a file that moves takes the pages that name it along. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './root.mjs'

const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']
const ROOMS = /(?<![\w./-])(?:apps|packages|docs|scripts|demo|e2e|bench|\.ci)\/[\w@.*/-]*[\w*/]/g
const LINKS = /\]\(([^)\s]+)\)/g
const BARE = /`([\w.-]+\.(?:tsx?|mjs|css|html))`/g

/** Names that the page has and the repository has not. A file stands with its whole path. */
function missing(text: string, here = root): string[] {
  const links = [...text.matchAll(LINKS)].map(([, to]) => to!.replace(/#.*$/, ''))
  const named = [
    ...links.filter(to => to && !/^[a-z]+:/.test(to)),
    ...[...text.matchAll(ROOMS)].map(([name]) => name),
    ...[...text.matchAll(BARE)].map(([, name]) => name!),
  ]
  return [...new Set(named)].filter(name =>
    name.includes('*') ? globSync(name, { cwd: here }).length === 0 : !existsSync(path.join(here, name)),
  )
}

describe.each(PAGES)('%s', page => {
  it('names files that are there', () => {
    expect(missing(readFileSync(path.join(root, page), 'utf8'))).toEqual([])
  })
})

it('a file that is gone, one without its folder and a broken link are found', () => {
  const page =
    'See `apps/gone/src/a.ts`, `decide.ts`, [this](docs/none.md#part), `packages/none/*.ts` and `docs/rules.md`.'
  expect(missing(page).sort()).toEqual([
    'apps/gone/src/a.ts',
    'decide.ts',
    'docs/none.md',
    'packages/none/*.ts',
  ])
  expect(
    missing('[rules](docs/rules.md#promise), [out](https://example.org/apps/x), `packages/*/src/index.ts`'),
  ).toEqual([])
})
