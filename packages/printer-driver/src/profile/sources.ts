/** Where the facts of the profiles are from, and how a profile names it. */
import type { facts, ProfileData } from './profile.ts'

export type Fact = (typeof facts)[number]

/** The public database receipt-print-hq/escpos-printer-db, one page for each model. */
export const database = (model: string): string => `escpos-printer-db: ${model}`
/** The npm package @point-of-sale/receipt-printer-encoder 4, whose author owns the printers. */
export const encoder = (model: string): string => `receipt-printer-encoder: ${model}`
/** Its page for mC-Print2 and mC-Print3, made from StarPRNT's specification 2.40. */
export const starDatabase = database('mcPrint')
/** quobox/vkp80iii, written from Custom's manual 915DX010100 and run on real units. */
export const vkpLibrary = 'quobox/vkp80iii (from Custom 915DX010100, run on units)'
/** Found nowhere; what the profile says is the careful guess. */
export const nowhere = '†'

/** `from({ 'a manual': ['paper', 'qr'] })` reads better than a source behind each of ten facts. */
export function from(sources: Record<string, readonly Fact[]>): NonNullable<ProfileData['sources']> {
  const pairs = Object.entries(sources).flatMap(([source, said]) => said.map(fact => [fact, source]))
  return Object.fromEntries(pairs)
}
