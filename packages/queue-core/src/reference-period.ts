/**
 * The figures that the reference hall and its ministry published, as they were published: what a report of this software makes of
 * the same numbers can be held against them. Nothing is made up: where a source attributes nothing, nothing is attributed.
 */

/** March to 12 October 2016: the trial of the hall, and the first month of its ratings. */
export const REFERENCE_PERIOD = {
  from: '2016-03-01',
  to: '2016-10-12',
  /** Served in all. The services below are 235 fewer: the source attributes those to none. */
  served: 7_536,
  /** By the letter of the service in the reference hall. */
  servedByService: { A: 3_720, B: 1_432, C: 1_240, D: 788, E: 121 },
  /** Of three levels, the worst first. */
  rated: [10, 30, 230],
  /** The score of the hall's public service, of 5, before and after: it was given from outside, and no figure of the hall makes it. */
  serviceScore: { of: 5, before: 3.48, after: 4.01 },
} as const

/** What the Ombudsman published of the ministry, and of others in the same scheme, by year of assessment. */
export const PUBLISHED_JUDGEMENTS = {
  scores: [
    { year: 2021, score: 88.42 },
    { year: 2023, score: 79.39 },
    { year: 2023, score: 77.99 },
  ],
  /** `label`: its place among those of the scheme, the best is 0. */
  opinions: [{ year: 2025, label: 0, maladministration: false }],
} as const
