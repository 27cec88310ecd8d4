/** Which test files carry which rule of docs/rules.md: by the names of tests that really run, and do something. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseAst } from 'vitest/node'

export const root = path.resolve(import.meta.dirname, '../..')

/** A rule's number in square brackets. */
const NUMBER = /\[([A-Z]\d+)\]/g

type Node = { type: string; [key: string]: unknown }

/**
 * The rules whose numbers stand in the names of a file's tests, or of groups that hold one: not in comments, nor of tests
 * that are skipped, still to do, or empty.
 */
export function rulesProved(source: string, file = 'a.test.ts'): Set<string> {
  const proved = new Set<string>()
  visit(parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file) as unknown as Node, [])
  return proved

  function visit(node: Node, groups: readonly string[]): void {
    const call = testCall(node)
    if (call?.skipped) return
    const inGroup = call?.kind === 'describe'
    if (call?.does && !inGroup)
      for (const [, rule] of [...groups, call.name].join(' ').matchAll(NUMBER)) proved.add(rule!)
    children(node, inGroup ? [...groups, call.name] : groups)
  }

  function children(node: Node, groups: readonly string[]): void {
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (child && typeof child === 'object' && 'type' in child) visit(child as Node, groups)
  }
}

/** `it(name, body)`, `it.each(table)(name, body)`, `describe.skip(name, body)` and the like. */
function testCall(node: Node): { kind: string; name: string; skipped: boolean; does: boolean } | null {
  if (node.type !== 'CallExpression') return null
  const words = wordsOf(node.callee as Node)
  const kind = words[0]
  if (kind !== 'it' && kind !== 'test' && kind !== 'describe') return null
  const [title, ...rest] = node.arguments as Node[]
  const name = textOf(title)
  if (name === null) return null
  const body = rest.findLast(
    ({ type }) => type === 'ArrowFunctionExpression' || type === 'FunctionExpression',
  )
  const block = body?.body as Node | undefined
  const does = block?.type === 'BlockStatement' ? (block.body as Node[]).length > 0 : rest.length > 0
  return { kind, name, skipped: words.includes('skip') || words.includes('todo'), does }
}

/** it.each([…]) → it, each */
function wordsOf(callee: Node): string[] {
  if (callee.type === 'Identifier') return [callee.name as string]
  if (callee.type === 'MemberExpression')
    return [...wordsOf(callee.object as Node), ...wordsOf(callee.property as Node)]
  if (callee.type === 'CallExpression') return wordsOf(callee.callee as Node)
  return []
}

function textOf(node: Node | undefined): string | null {
  if (node?.type === 'Literal') return String(node.value)
  if (node?.type !== 'TemplateLiteral') return null
  return (node.quasis as { value: { raw: string } }[]).map(({ value }) => value.raw).join(' ')
}

const carriers = new Map<string, Set<string>>()
function proofsIn(file: string): Set<string> {
  const known = carriers.get(file) ?? rulesProved(readFileSync(path.join(root, file), 'utf8'), file)
  carriers.set(file, known)
  return known
}

/** All test files of the repository with the rules that each proves. */
export function allProofs(): Map<string, Set<string>> {
  const files = globSync('{apps,packages,e2e,bench,scripts}/**/*.test.{ts,tsx}', {
    cwd: root,
    exclude: each => each.includes('node_modules'),
  })
  return new Map(files.map(file => [file, proofsIn(file)]))
}

const under = (room: string) => globSync(`${room}/src/**/*.test.ts`, { cwd: root })

/**
 * The files, from the root, whose tests carry the rule: those of the app or the package of the fault; where there are none
 * those of the core, which are quick, and then those of the server. Tests in a browser are left out.
 */
export function filesOf({ rule, file }: { rule: string; file: string }): string[] {
  const carry = (room: string) => under(room).filter(each => proofsIn(each).has(rule))
  const own = /^(?:apps|packages)\/[^/]+/.exec(file)?.[0]
  for (const room of [own, 'packages/queue-core', 'apps/server']) {
    const near = room ? carry(room) : []
    if (near.length > 0) return near
  }
  return []
}
