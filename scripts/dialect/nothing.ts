/** Where `undefined` is written down as a value: returned or assigned. `null` says that there is known to be nothing. */
import { parseAst } from 'vitest/node'

type Node = { type: string; start: number; [key: string]: unknown }

/** The lines, counted from 1. */
export function writtenUndefined(file: string, source: string): number[] {
  const found: number[] = []
  visit(parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file) as unknown as Node)
  return found

  function visit(node: Node): void {
    if (isUndefined(given(node))) found.push(source.slice(0, node.start).split('\n').length)
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (child && typeof child === 'object' && 'type' in child) visit(child as Node)
  }
}

function given(node: Node): Node | null {
  if (node.type === 'ReturnStatement') return node.argument as Node | null
  if (node.type === 'AssignmentExpression') return node.right as Node
  return node.type === 'VariableDeclarator' ? (node.init as Node | null) : null
}

const isUndefined = (node: Node | null): boolean => node?.type === 'Identifier' && node.name === 'undefined'
