/** A week of a hall in faked time: a Friday with its longer break, a holiday, and a day that closes early. What every surface says of it is made of the same. */
import { inZone, type OpenSpan, referenceHall, WEEKDAYS } from '@antrean/queue-core'
import { whenOpen } from '@antrean/words'
import { afterAll, beforeAll, expect, it } from 'vitest'
