/** For the tests of the apps: a small hall, and random moves in it. */
export { caseOf, messageOf } from './case-facts.ts'
export { type Move, moves, toCommand } from './random-hall.ts'
export { MORNING, severalHall, smallHall, testHall } from './test-hall.ts'
export { summaryOf, toldByLog } from './told-by-log.ts'
