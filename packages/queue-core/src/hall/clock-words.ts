/** Whose clock said what time it is: that of whoever set the hall's, the server's machine, the hall's other machines, or time servers. */
export const CLOCK_WORDS = ['own', 'machine', 'clients', 'time-servers'] as const
export type ClockWord = (typeof CLOCK_WORDS)[number]
