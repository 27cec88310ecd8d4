export * from './advise.ts'
export * from './forecast.ts'
export { emptyHistory, type History, learn, type ServiceHistory } from './history.ts'
export { type HourAhead, lookAnHourAhead } from './hour-ahead.ts'
