export * from './report-mail.ts'
export * from './weeks.ts'
