/** What a machine says in its own English: shown only where our words do not say enough, and as what it is. */
import type { Condition } from './conditions.ts'

const UNCLEAR = /-(error|unknown|offline)$|^trouble-/

export const machineWords = ({ level, matter, detail }: Condition): string =>
  level !== 'quiet' && UNCLEAR.test(matter) ? detail : ''
