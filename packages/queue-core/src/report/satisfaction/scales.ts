/** The scales on which a hall may ask, by the number of their levels (satisfaction/scale.ts). */
export const SCALES = ['2', '3', '4', '5'] as const
export type Scale = (typeof SCALES)[number]

/** 1 is the worst. */
export const LEVELS_OF: Readonly<Record<Scale, readonly number[]>> = {
  2: [1, 2],
  3: [1, 2, 3],
  4: [1, 2, 3, 4],
  5: [1, 2, 3, 4, 5],
}
