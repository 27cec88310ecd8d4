/** The roles that work on cases. */
export const CASE_WORKERS = ['officer', 'supervisor', 'administrator'] as const
