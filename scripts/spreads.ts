/** The calls that are handed as many arguments as a list is long. Some 120,000 are too many: the call throws, and memory has nothing to do with it. */
import { parseAst } from 'vitest/node'

type Node = { type: string; start: number; end: number; [key: string]: unknown }

/** Each as it is written; what passes on its own rest argument is one too. */
export function spreadCalls(file: string, source: string): string[] {
  const found: string[] = []
  visit(parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file) as unknown as Node)
  return found

  function visit(node: Node): void {
    const { type, start, end } = node
    const isCall = type === 'CallExpression' || type === 'NewExpression'
    if (isCall && (node.arguments as Node[]).some(argument => argument.type === 'SpreadElement'))
      found.push(source.slice(start, end).replace(/\s+/g, ' '))
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (child && typeof child === 'object' && 'type' in child) visit(child as Node)
  }
}
