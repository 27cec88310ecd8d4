export * from './alert.ts'
export * from './judge.ts'
