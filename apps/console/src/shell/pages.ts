/** The pages, and who sees which; the address keeps the page over a reload. */
import type { Role } from '@antrean/queue-core/contract'

export const PAGES = ['booth', 'hall', 'ops', 'reports', 'devices'] as const
export type Page = (typeof PAGES)[number]

const OF_ROLE: Record<Role, readonly Page[]> = {
  officer: ['booth'],
  supervisor: ['hall', 'booth', 'ops', 'reports'],
  ops: ['ops', 'devices'],
  administrator: ['ops', 'reports', 'devices'],
}

export const pagesOf = (role: Role): readonly Page[] => OF_ROLE[role]

/** The page that the address names (`#hall`), if the role has it; otherwise the role's first. */
export function pageAt(hash: string, role: Role): Page {
  const pages = pagesOf(role)
  return pages.find(page => `#${page}` === hash) ?? pages[0]!
}
