/** Below whatever knows the hall, every text finds the hall's word for where visitors are served. */
import { createContext, use } from 'react'
import type { Place } from './texts.ts'

export const PlaceContext = createContext<Place>(undefined)
export const usePlace = (): Place => use(PlaceContext)
