/** The kinds of clients, and what each may know. */
import { type Audience, type HallForecast, NAMESPACES, type Namespace } from '@antrean/queue-core'
import { forOfficers, forPublic } from '../forecast/look.ts'

export const NAMES = Object.keys(NAMESPACES) as Namespace[]
export const AUDIENCE: Record<Namespace, Audience> = {
  '/kiosk': 'public',
  '/display': 'public',
  '/booth': 'staff',
  '/staff': 'staff',
}
/** What each namespace is told of a forecast. */
export const TOLD: Record<Namespace, (forecast: HallForecast) => HallForecast> = {
  '/kiosk': forPublic,
  '/display': forPublic,
  '/booth': forOfficers,
  '/staff': whole => whole,
}
