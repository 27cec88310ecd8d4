/** What a campaign of faults on a whole hall shares with the one on the driver alone. */
export { contradictions } from './agreement.ts'
export { type Fault, faults } from './faults.ts'
export { countPaper, type PaperCount, textsWith } from './paper-count.ts'
export { type Random, seededRandom } from './random.ts'
