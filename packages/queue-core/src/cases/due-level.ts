/** How far a case has come towards being overdue, in the order in which it is told. */
export const DUE_LEVELS = ['due-soon', 'due', 'overdue'] as const
export type DueLevel = (typeof DUE_LEVELS)[number]
