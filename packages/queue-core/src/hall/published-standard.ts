/** The fourteen components of a service's standard, which the hall publishes (UU 25/2009 Pasal 21). */
import { z } from 'zod'

export const STANDARD_COMPONENTS = [
  ...([
    'legalBasis',
    'requirements',
    'procedure',
    'completionTime',
    'cost',
    'product',
    'facilities',
  ] as const),
  ...(['competence', 'oversight', 'complaints', 'staff', 'service', 'safety', 'evaluation'] as const),
] as const
export type StandardComponent = (typeof STANDARD_COMPONENTS)[number]

const Text = z.string().trim().min(1).max(600)
/** What is absent is not published. */
export const PublishedStandard = z.partialRecord(
  z.enum(STANDARD_COMPONENTS),
  z.strictObject({ id: Text, en: Text }),
)
export type PublishedStandard = z.infer<typeof PublishedStandard>

/** What visitors ask for before they take a ticket. */
export const FOR_VISITORS = ['requirements', 'completionTime', 'cost'] as const

export const tellsVisitors = (standard: PublishedStandard = {}): boolean =>
  FOR_VISITORS.some(component => standard[component])

/** A published cost that does not say that there is none: then nobody says so in its place. */
export const charges = ({ cost }: PublishedStandard = {}): boolean =>
  cost !== undefined &&
  !/\b(gratis|cuma-cuma|tidak (dipungut|dikenai|dikenakan|ada) biaya|tanpa biaya)\b/i.test(cost.id)
