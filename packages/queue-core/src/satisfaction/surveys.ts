/** The survey that a hall asks. Without schemas: reports load it. */
import type { HallConfig } from '../hall/config.ts'
import { NINE_ELEMENTS } from './nine-elements.ts'
import type { SkmForm } from './skm.ts'

/** The hall's forms, in any order: the nine elements, for as long as a hall sets none of its own. */
export const formsOf = (_hall: HallConfig): readonly SkmForm[] => [NINE_ELEMENTS]
