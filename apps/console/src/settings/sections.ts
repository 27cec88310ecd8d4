/** The parts of the page; the address keeps which. */
export const SECTIONS = [
  'hall',
  'calendar',
  'services',
  'booths',
  'promise',
  'kiosk',
  'ticket',
  'walls',
  'reasons',
  'people',
  'history',
  'file',
] as const
export type Section = (typeof SECTIONS)[number]

export const sectionAt = (hash: string): Section =>
  SECTIONS.find(section => section === hash.split('/')[1]) ?? 'hall'
