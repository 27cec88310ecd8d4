/** How far a case has come towards being overdue, in the order in which it is told. */
export const RUNGS = ['due-soon', 'due', 'overdue'] as const
export type Rung = (typeof RUNGS)[number]
