/** The pages, and who sees which; the address keeps the page over a reload. */
import type { Role } from '@antrean/queue-core/contract'
import { sectionAt } from '../administration/sections.ts'

export const PAGES = ['booth', 'hall', 'cases', 'messages', 'ops', 'reports', 'devices', 'settings'] as const
export type Page = (typeof PAGES)[number]

const OF_ROLE: Record<Role, readonly Page[]> = {
  officer: ['booth', 'cases'],
  supervisor: ['hall', 'booth', 'cases', 'messages', 'ops', 'reports'],
  ops: ['ops', 'messages', 'devices'],
  administrator: ['ops', 'cases', 'messages', 'reports', 'devices', 'settings'],
}

export const pagesOf = (role: Role): readonly Page[] => OF_ROLE[role]

/** The page that the address names (`#hall`, `#cases/ID`, a section of an administrator's), if the role has it; otherwise the role's first. */
export function pageAt(hash: string, role: Role): Page {
  const pages = pagesOf(role)
  if (pages.includes('settings') && sectionAt(hash)) return 'settings'
  const [named] = hash.slice(1).split('/')
  return pages.find(page => page === named) ?? pages[0]!
}
