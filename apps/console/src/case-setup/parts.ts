/** The parts of the set-up of cases, and their addresses: `#cases/setup`, `#cases/setup/years`. */
export const PARTS = ['kinds', 'years', 'units'] as const
export type Part = (typeof PARTS)[number]

export const partAt = (named: string | undefined): Part => PARTS.find(its => its === named) ?? 'kinds'
export const addressOfPart = (part: Part): string => `#cases/setup/${part}`
