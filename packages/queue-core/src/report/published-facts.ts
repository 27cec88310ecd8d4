/** A count that a source published of a whole period: of visits, or of ratings of one level. It has no day, no hour and no booth. [S24] */
export type PublishedFacts = { count: number } & (
  | { kind: 'visits'; service: string }
  | { kind: 'ratings'; level: number; levels: number }
)

type Told = { readonly served: number; readonly services: Readonly<Record<string, number>> }

/** Of those served, how many the source attributes to no service. */
export const unattributed = ({ served, services }: Told): number =>
  served - Object.values(services).reduce((sum, count) => sum + count, 0)
