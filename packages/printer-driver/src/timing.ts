/** Every wait of the driver, in milliseconds. The defaults keep the state seen outside right within two seconds. */
export type Timing = {
  /** Between two rounds of questions. */
  readonly pollEvery: number
  /** For an answer to a question; three missed in a row are a printer that is off. */
  readonly answerWithin: number
  /** A job begins upon an answer that is no older. */
  readonly freshFor: number
  /** Growing waits between attempts to open the cable; the last one repeats. */
  readonly reconnectAfter: readonly number[]
  /** How long a job stands still at an open cover or a paper end before it is given up. */
  readonly blockedPatience: number
  /** For the printer's word that it has cleared its buffer. */
  readonly clearWithin: number
  /** Added to the time that the wire and the mechanics need. */
  readonly reserve: number
  /** How much faster than any real paper it may move: more than 1 only where a test's time runs faster. */
  readonly haste: number
}

export const usualTiming: Timing = {
  pollEvery: 350,
  answerWithin: 350,
  freshFor: 150,
  reconnectAfter: [200, 400, 800, 1200, 1500],
  blockedPatience: 8000,
  clearWithin: 1500,
  reserve: 5000,
  haste: 1,
}
