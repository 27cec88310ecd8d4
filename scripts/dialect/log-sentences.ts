/** What is written to the logs by `log.info({ … }, 'A sentence.')`: the calls whose text is no sentence. */
import { parseAst } from 'vitest/node'

type Node = { type: string; [key: string]: unknown }

const LEVELS = new Set(['trace', 'debug', 'info', 'warn', 'error', 'fatal'])

/** The texts that begin without a capital or end without a full stop; a text that is made elsewhere is not looked at. */
export function noSentences(file: string, source: string): string[] {
  const found: string[] = []
  visit(parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file) as unknown as Node)
  return found.filter(text => !/^[A-Z“‹]/.test(text) || !/[.›]$/.test(text))

  function visit(node: Node): void {
    if (isLogged(node)) found.push(...textsOf((node.arguments as Node[]).at(-1)))
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (child && typeof child === 'object' && 'type' in child) visit(child as Node)
  }
}

/** `log.warn(…)`, `request.log.error(…)`, and `log[isWell ? 'info' : 'warn'](…)`. */
function isLogged({ type, callee }: Node): boolean {
  const { object, property, computed } = (callee ?? {}) as Record<'object' | 'property', Node | undefined> & {
    computed?: boolean
  }
  const of = object?.name ?? (object?.property as Node | undefined)?.name
  const isLevel = property?.type !== 'Literal' && (computed || LEVELS.has(String(property?.name)))
  return type === 'CallExpression' && of === 'log' && isLevel
}

/** What stands for a value in a template is ‹›. */
function textsOf(said: Node | undefined): string[] {
  switch (said?.type) {
    case 'Literal':
      return typeof said.value === 'string' ? [said.value] : []
    case 'TemplateLiteral':
      return [(said.quasis as { value: { cooked: string } }[]).map(part => part.value.cooked).join('‹›')]
    case 'ConditionalExpression':
      return [...textsOf(said.consequent as Node), ...textsOf(said.alternate as Node)]
    default:
      return []
  }
}
