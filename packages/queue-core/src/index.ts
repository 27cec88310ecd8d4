/** The rules of the hall, pure: start with hall/decide.ts and hall/evolve.ts; contract/ is the wire. */
export * from './contract/index.ts'
export * from './forecast/index.ts'
export * from './hall/index.ts'
export { plainText } from './plain-text.ts'
export * from './policy/index.ts'
export { referenceHall } from './reference-hall.ts'
export * from './report/index.ts'
export * from './satisfaction/index.ts'
