/** Inside the rooms, too, imports run one way. Each rule is seen to break on made-up files, and to hold in ours. */
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { graphOf, readSources } from './graph.ts'
import { RULES } from './rules.ts'

const core = (file: string) => `packages/queue-core/src/${file}`
const server = (file: string) => `apps/server/src/${file}`

type Case = { rule: string; breaks: Record<string, string>[]; keeps: Record<string, string>[] }

/** A rule is broken by each of the first, and kept by each of the second. */
const CASES: Case[] = [
  {
    rule: 'no import circles',
    breaks: [
      { 'apps/a/src/one.ts': "import './two.ts'", 'apps/a/src/two.ts': "export { x } from './one.ts'" },
      { 'apps/a/src/one.ts': "import type { X } from './two.ts'", 'apps/a/src/two.ts': "import('./one.ts')" },
      {
        'packages/a/package.json': '{ "exports": { ".": "./src/index.ts" } }',
        'packages/a/src/index.ts': "export * from './part.ts'",
        'packages/a/src/part.ts': "type X = import('@antrean/a').X",
      },
      { 'apps/a/src/self.ts': "import './self.ts'" },
    ],
    keeps: [
      {
        'apps/a/src/one.ts': "import './two.ts'\nimport './three.ts'",
        'apps/a/src/two.ts': "import './three.ts'",
        'apps/a/src/three.ts': "// import './one.ts'\nconst from = './one.ts'",
      },
    ],
  },
  {
    rule: 'the screens never import the agent',
    breaks: [
      {
        'apps/kiosk/src/screens/app.tsx': "import type { A } from '../agent/a.ts'",
        'apps/kiosk/src/agent/a.ts': '',
      },
      { 'apps/wall/src/main.tsx': "import './agent/a.ts'", 'apps/wall/src/agent/a.ts': '' },
    ],
    keeps: [
      { 'apps/kiosk/src/agent/b.ts': "import './a.ts'", 'apps/kiosk/src/agent/a.ts': '' },
      { 'apps/kiosk/electron/main.ts': "import '../src/agent/a.ts'", 'apps/kiosk/src/agent/a.ts': '' },
      { 'apps/kiosk/src/screens/app.test.tsx': "import '../agent/a.ts'", 'apps/kiosk/src/agent/a.ts': '' },
      { 'apps/kiosk/src/agent/a.ts': "import '../screens/face.ts'", 'apps/kiosk/src/screens/face.ts': '' },
    ],
  },
  {
    rule: 'what runs in a hall never imports what tests it',
    breaks: [
      { [server('a.ts')]: "import './testing/until.ts'", [server('testing/until.ts')]: '' },
      { [server('a.ts')]: "import('./a.test.ts')", [server('a.test.ts')]: '' },
      { 'packages/x/src/a.ts': "import '../testing/b.ts'", 'packages/x/testing/b.ts': '' },
      { 'apps/kiosk/electron/a.ts': "import '../src/campaign/b.ts'", 'apps/kiosk/src/campaign/b.ts': '' },
      {
        [server('a.ts')]: "import type { T } from '@antrean/x/testing'",
        'packages/x/package.json': '{ "exports": { "./testing": "./testing/index.ts" } }',
        'packages/x/testing/index.ts': '',
      },
    ],
    keeps: [
      { [server('a.test.ts')]: "import './testing/until.ts'", [server('testing/until.ts')]: '' },
      { [server('testing/a.ts')]: "import '../a.ts'", [server('a.ts')]: '' },
      { 'packages/x/src/campaign/a.ts': "import '../testing/b.ts'", 'packages/x/src/testing/b.ts': '' },
    ],
  },
  {
    rule: 'what runs in a hall needs no virtual device',
    breaks: [
      { 'apps/kiosk/src/agent/a.ts': "import '../../virtual/hall.ts'", 'apps/kiosk/virtual/hall.ts': '' },
      { 'apps/kiosk/src/agent/a.ts': "import('../../virtual/hall.ts')", 'apps/kiosk/virtual/hall.ts': '' },
      {
        'packages/printer-driver/src/transport/open.ts': "import '../../virtual/in-process.ts'",
        'packages/printer-driver/virtual/in-process.ts': '',
      },
      {
        'apps/kiosk/src/a.ts': "import '@antrean/x/virtual'",
        'packages/x/package.json': '{ "exports": { "./virtual": "./virtual/index.ts" } }',
        'packages/x/virtual/index.ts': '',
      },
    ],
    keeps: [
      {
        'packages/printer-driver/src/transport/open.ts': "import('../../virtual/in-process.ts')",
        'packages/printer-driver/virtual/in-process.ts': "import '../src/cable.ts'",
        'packages/printer-driver/src/cable.ts': '',
      },
      { 'apps/kiosk/src/a.test.ts': "import '../virtual/hall.ts'", 'apps/kiosk/virtual/hall.ts': '' },
    ],
  },
  {
    rule: 'the browser is sent what browsers can run',
    breaks: [
      ...["import 'node:fs'", "import 'fs/promises'", "import 'better-sqlite3'", "import('serialport')"].map(
        deep => ({
          'apps/a/index.html': '<script type="module" src="/src/main.tsx"></script>',
          'apps/a/src/main.tsx': "import { part } from '@antrean/x'",
          'packages/x/package.json': '{ "exports": { ".": "./src/index.ts" } }',
          'packages/x/src/index.ts': "export { part } from './deep.ts'",
          'packages/x/src/deep.ts': `export const part = 1\n${deep}`,
        }),
      ),
      {
        'demo/home/index.html': '<script type="module" src="./home.ts"></script>',
        'demo/home/home.ts': "export * from 'node:path'",
      },
    ],
    keeps: [
      {
        'apps/a/index.html': '<script type="module" src="./src/main.tsx"></script>',
        'apps/a/src/main.tsx':
          "import 'react-dom/client'\nimport './a.css'\nimport type { T } from './agent.ts'",
        'apps/a/src/agent.ts': "import 'node:fs'",
      },
    ],
  },
  {
    rule: 'the feed knows none of those who follow it',
    breaks: [
      { [server('feed/a.ts')]: "import '../publish/b.ts'", [server('publish/b.ts')]: '' },
      { [server('feed/a.ts')]: "import type { B } from '../ops/b.ts'", [server('ops/b.ts')]: '' },
    ],
    keeps: [{ [server('ops/a.ts')]: "import type { B } from '../feed/b.ts'", [server('feed/b.ts')]: '' }],
  },
  {
    rule: 'those who follow the hall never import each other',
    breaks: [
      { [server('forecast/a.ts')]: "import type { P } from '../publish/p.ts'", [server('publish/p.ts')]: '' },
      { [server('reports/a.ts')]: "import '../ops/fleet.ts'", [server('ops/fleet.ts')]: '' },
    ],
    keeps: [
      { [server('forecast/a.ts')]: "import '../hall/hall.ts'", [server('hall/hall.ts')]: '' },
      {
        [server('server.ts')]: "import './ops/a.ts'\nimport './publish/p.ts'",
        [server('ops/a.ts')]: '',
        [server('publish/p.ts')]: '',
      },
      { [server('reports/a.test.ts')]: "import '../ops/a.ts'", [server('ops/a.ts')]: '' },
    ],
  },
  {
    rule: 'the folders of queue-core stand one above the other',
    breaks: [
      { [core('hall/decide.ts')]: "import '../policy/index.ts'", [core('policy/index.ts')]: '' },
      { [core('policy/a.ts')]: "import type { F } from '../forecast/f.ts'", [core('forecast/f.ts')]: '' },
      { [core('report/a.ts')]: "import '../contract/views.ts'", [core('contract/views.ts')]: '' },
      // A folder that has no place in the order yet.
      { [core('crowds/a.ts')]: "import '../hall/state.ts'", [core('hall/state.ts')]: '' },
      { [core('hall/a.ts')]: "import '../cases/meter.ts'", [core('cases/meter.ts')]: '' },
    ],
    keeps: [
      { [core('report/a.ts')]: "import '../cases/meter.ts'", [core('cases/meter.ts')]: '' },
      { [core('policy/a.ts')]: "import '../hall/state.ts'", [core('hall/state.ts')]: '' },
      { [core('index.ts')]: "export * from './contract/index.ts'", [core('contract/index.ts')]: '' },
      { [core('hall/a.test.ts')]: "import '../policy/index.ts'", [core('policy/index.ts')]: '' },
    ],
  },
  {
    rule: 'a policy asks the state, and decides nothing',
    breaks: ['decide.ts', 'decide-booth.ts', 'deciding.ts', 'evolve.ts', 'due-commands.ts'].map(file => ({
      [core('policy/a.ts')]: `import '../hall/${file}'`,
      [core(`hall/${file}`)]: '',
    })),
    keeps: [{ [core('policy/a.ts')]: "import '../hall/state.ts'", [core('hall/state.ts')]: '' }],
  },
  {
    rule: 'the cases know the calendar of the hall, and nothing of its day',
    breaks: ['state.ts', 'decide.ts', 'ticket.ts', 'rejection.ts'].map(file => ({
      [core('cases/a.ts')]: `import '../hall/${file}'`,
      [core(`hall/${file}`)]: '',
    })),
    keeps: [
      { [core('cases/a.ts')]: "import '../hall/calendar.ts'", [core('hall/calendar.ts')]: '' },
      { [core('cases/a.ts')]: "import '../hall/config.ts'", [core('hall/config.ts')]: '' },
    ],
  },
  {
    rule: 'what several deciders need stands in deciding.ts',
    breaks: [
      { [core('hall/decide-day.ts')]: "import './decide-booth.ts'", [core('hall/decide-booth.ts')]: '' },
    ],
    keeps: [
      { [core('hall/decide-day.ts')]: "import './deciding.ts'", [core('hall/deciding.ts')]: '' },
      { [core('hall/decide.ts')]: "import './decide-day.ts'", [core('hall/decide-day.ts')]: '' },
    ],
  },
]

const found = (rule: string, files: Record<string, string>) => {
  const sources = new Map(Object.entries(files))
  return RULES[rule]!(graphOf(sources), sources)
}

it('every rule has its made-up files', () => {
  expect(CASES.map(({ rule }) => rule)).toEqual(Object.keys(RULES))
})

describe.each(CASES)('$rule', ({ rule, breaks, keeps }) => {
  it('is broken by what breaks it, once', () => {
    for (const files of breaks) expect(found(rule, files), JSON.stringify(files)).toHaveLength(1)
  })

  it('is kept by what keeps it', () => {
    for (const files of keeps) expect(found(rule, files), JSON.stringify(files)).toEqual([])
  })
})

describe('in this repository', () => {
  const sources = readSources(path.resolve(import.meta.dirname, '../..'))
  const graph = graphOf(sources)

  it('every import of ours is found', () => {
    const lost = [...graph].flatMap(([file, imports]) =>
      imports
        .filter(
          ({ of, to }) =>
            to === null && /^(\.|@antrean\/)/.test(of) && !/\.(css|svg|json|png)(\?|$)/.test(of),
        )
        .map(({ of }) => `${file} imports ${of}`),
    )
    expect(graph.size).toBeGreaterThan(500)
    expect(lost).toEqual([])
  })

  it.each(Object.keys(RULES))('%s', rule => {
    expect(RULES[rule]!(graph, sources)).toEqual([])
  })
})
