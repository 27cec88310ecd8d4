/** People as a hall's signs show them, in the stroke of the other icons. */
import type { ReactNode } from 'react'

const pictogram = (shape: ReactNode) => () => (
  <svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth={2}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
  >
    {shape}
  </svg>
)

/** Bent, on a stick. */
export const Elderly = pictogram(
  <>
    <circle cx="12" cy="4" r="2" />
    <path d="M11 8.5C9.5 10.5 9 12 9 14.5l2.5 2.5v4.5M9 14.5 7 21.5M10.5 10.5l4 2M16.5 21.5V13a1.5 1.5 0 0 1 3 0" />
  </>,
)

/** Seen from the side. */
export const Pregnant = pictogram(
  <>
    <circle cx="11" cy="4" r="2" />
    <path d="M10.5 8.5C9.5 11 9.3 13 9.5 15.5v6M10.5 8.5c5.5 1.5 6.5 6 2.5 7v6M9.5 15.5H13" />
  </>,
)

/** Hand in hand. */
export const WithChild = pictogram(
  <>
    <circle cx="8" cy="4" r="2" />
    <path d="M8 8.5v6.5M8 15l-2 6.5M8 15l2 6.5M8 9.5 4.5 13M8 9.5l5 4" />
    <circle cx="17" cy="10.5" r="1.5" />
    <path d="M17 14.5V18M17 18l-1.5 3.5M17 18l1.5 3.5M17 14.5l-4-1M17 14.5l2.5 2" />
  </>,
)
