export * from './aggregate.ts'
export * from './refusal.ts'
