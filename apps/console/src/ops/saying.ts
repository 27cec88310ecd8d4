import type { PlaceWords } from '@antrean/queue-core/contract'

/** Null: not in Indonesian after all. */
export type Saying = readonly [sentence: RegExp, say: (found: string[], words: PlaceWords) => string | null]
