export * from './advise.ts'
export * from './forecast.ts'
export { emptyHistory, type History, learn, type ServiceHistory } from './history.ts'
