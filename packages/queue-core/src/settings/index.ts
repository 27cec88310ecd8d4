/** The set-up as administrators change it. */
export * from './check-settings.ts'
export * from './differences.ts'
export * from './notes.ts'
