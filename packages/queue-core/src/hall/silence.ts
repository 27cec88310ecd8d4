/** The hall does what is due within a second or two. Where it could not for so long, it was down, in ms. */
export const SILENCE = 15_000
