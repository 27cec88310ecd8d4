/** Below whatever knows the hall, every text finds the hall's word for where visitors are served. */

import type { Place } from '@antrean/words'
import { createContext, use } from 'react'

export const PlaceContext = createContext<Place>(undefined)
export const usePlace = (): Place => use(PlaceContext)
