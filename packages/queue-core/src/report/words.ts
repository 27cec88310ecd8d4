/**
 * What reports need in words. The table `report` of packages/words has them in every language: whoever shows a report hands
 * over reportWords(language, place). What a report says alone stands beside it.
 */
export type SharedWords = {
  /** What the rows of a table are: the heading of its first column, and the name of its sheet. */
  by: Readonly<Record<Subjects, string>>
  serviceName: string
  /** In place of a service, for what is attributed to none. */
  noService: string
  /** Of an officer who is not named, and in place of one where none is on record. */
  officer: (given: { number: string }) => string
  noOfficer: string
  /** In place of a name that was erased. */
  formerOfficer: string
  /** In place of a form, for a time in which none held. */
  noForm: string
  /** In place of a unit, for what the hall has itself; and of a class, for what has none. */
  hallItself: string
  noClass: string
  /** In place of a matter, an outcome or a reason, where none was asked. */
  notSaid: string
  total: string
  /** Monday is 1. */
  /** In place of a day, of which a source published no more than a period. [S24] */
  noDate: string
  weekdays: Readonly<Record<Weekday, string>>
  booth: (given: { number: string }) => string
  /** In place of a booth, for those whom none called. */
  noBooth: string
  priority: Readonly<Record<'normal' | 'priority', string>>
  definition: string
  period: (given: { from: string; to: string }) => string
  reportedAt: (given: { at: string }) => string
  /** Of a day that another program told, and of all of them. */
  importedDay: (given: { date: string }) => string
  imported: (given: { tickets: string; from: string; to: string }) => string
  /** Of figures that a source published of a period. [S24] */
  published: (given: {
    source: string
    from: string
    to: string
    served: string
    unattributed: string
  }) => string
  publishedScore: (given: { before: string; after: string; of: string }) => string
}
type OfTickets =
  | 'day'
  | 'weekday'
  | 'hour'
  | 'service'
  | 'booth'
  | 'priority'
  | 'element'
  | 'form'
  | 'officer'
  | 'matter'
  | 'outcome'
  | 'reason'
type Subjects = OfTickets | 'month' | 'year' | 'kind' | 'class' | 'unit' | 'number' | 'channel'
export type Weekday = '1' | '2' | '3' | '4' | '5' | '6' | '7'
