/** Who imports whom, read from the syntax of the sources. Files are named by their path from the root. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseAst } from 'vitest/node'

/** `to`: a file of ours, or null. `late`: only once it is asked for, by `import()`. `type`: erased before anything runs. */
export type Import = { of: string; to: string | null; late: boolean; type: boolean }
export type Graph = ReadonlyMap<string, readonly Import[]>
/** By path: modules, and the package.json and index.html that say what they are called. */
export type Sources = ReadonlyMap<string, string>

type Node = { type: string; [key: string]: unknown }

const MODULE = /\.(ts|tsx|mjs)$/

export function readSources(root: string): Sources {
  const rooms = '{apps,packages}/*'
  const files = globSync(
    [
      `${rooms}/**/*.{ts,tsx,mjs}`,
      'demo/**/*.{ts,mjs}',
      `{${rooms},demo/home}/index.html`,
      `${rooms}/package.json`,
    ],
    { cwd: root, exclude: each => /(^|\/)(node_modules|dist)(\/|$)/.test(each) },
  )
  return new Map(files.map(file => [file, readFileSync(path.join(root, file), 'utf8')]))
}

export function graphOf(sources: Sources): Graph {
  const modules = [...sources].filter(([file]) => MODULE.test(file))
  return new Map(modules.map(([file, source]) => [file, importsOf(file, source, sources)]))
}

function importsOf(file: string, source: string, sources: Sources): Import[] {
  const found: Import[] = []
  const lang = file.endsWith('x') ? 'tsx' : 'ts'
  visit(parseAst(source, { lang }, file) as unknown as Node)
  return found

  function visit(node: Node): void {
    const of = (node.source as Node | undefined)?.value
    if (typeof of === 'string' && /^Import|^Export|^TSImport/.test(node.type)) {
      const to = targetOf(of, file, sources)
      found.push({ of, to, late: node.type === 'ImportExpression', type: isType(node) })
    }
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (child && typeof child === 'object' && 'type' in child) visit(child as Node)
  }
}

/** `import type …`, `import { type A, type B }`, `export type … from`, `import('…').A` */
function isType(node: Node): boolean {
  const names = (node.specifiers ?? []) as Node[]
  const kinds = [node.importKind ?? node.exportKind, ...names.map(name => name.importKind ?? name.exportKind)]
  return (
    node.type === 'TSImportType' ||
    kinds[0] === 'type' ||
    (names.length > 0 && kinds.slice(1).every(kind => kind === 'type'))
  )
}

function targetOf(of: string, file: string, sources: Sources): string | null {
  const near = of.startsWith('.') ? path.posix.join(path.posix.dirname(file), of) : ofOurPackage(of, sources)
  return near !== null && sources.has(near) ? near : null
}

/** @antrean/queue-core/contract → packages/queue-core/src/contract/index.ts, as its package.json has it. */
function ofOurPackage(of: string, sources: Sources): string | null {
  const [, name, rest] = /^@antrean\/([^/]+)(.*)$/.exec(of) ?? []
  for (const room of [`packages/${name}`, `apps/${name}`]) {
    const file = JSON.parse(sources.get(`${room}/package.json`) ?? '{}').exports?.[`.${rest}`]
    if (file) return path.posix.join(room, file)
  }
  return null
}
