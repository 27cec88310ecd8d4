/** What a client knows of the hall, and how far it may be trusted. Immutable: each change is a new object. */
import {
  applyChange,
  type CallView,
  type DeviceView,
  type HallChange,
  type HallForecast,
  type HallSnapshot,
  type OpsEvent,
  type OtherKiosks,
  type PrintOrders,
  type ServerView,
  type WireError,
} from '@antrean/queue-core/contract'

export type LinkStatus =
  /** No word from the server yet. */
  | 'connecting'
  | 'live'
  /** Nothing heard for five seconds: what is shown may be old, and a screen must say so. */
  | 'stale'
  /** The server does not accept the token; only a new one helps. */
  | 'refused'

export type Ops = { devices: DeviceView[]; server: ServerView }
export type Call = CallView

export type LinkState = {
  status: LinkStatus
  snapshot: HallSnapshot | null
  /** What is to be expected; null until it was told. The rows of `snapshot.services` carry its waits. */
  forecast: HallForecast | null
  /** On /staff, and on /booth of the kiosks alone. */
  ops: Ops | null
  /** On /kiosk only: how many others can give a ticket now. */
  otherKiosks: number | null
  /** On /kiosk only: what staff ask it to print. */
  printOrders: PrintOrders['orders']
  /** Why the server refused the token. */
  refusal: WireError | null
  /** The server is there, and its hall is still to be set up. */
  beingSetUp: boolean
}

export const atFirst: LinkState = {
  status: 'connecting',
  snapshot: null,
  forecast: null,
  ops: null,
  otherKiosks: null,
  printOrders: [],
  refusal: null,
  beingSetUp: false,
}

export const withSnapshot = (state: LinkState, snapshot: HallSnapshot): LinkState => ({
  ...state,
  status: 'live',
  snapshot: withWaits(snapshot, state.forecast),
  refusal: null,
  beingSetUp: false,
})

/** A refusal of the token is for good; that there is no hall yet is not. */
export function withRefusal(state: LinkState, refusal: WireError): LinkState {
  if (refusal.code !== 'hall-not-configured') return { ...state, status: 'refused', refusal }
  return state.beingSetUp ? state : { ...state, beingSetUp: true }
}

/** The state after the change, or 'gap' where a snapshot is needed. */
export function withChange(state: LinkState, change: HallChange): LinkState | 'gap' {
  if (!state.snapshot) return 'gap'
  const snapshot = applyChange(state.snapshot, change)
  return snapshot === 'gap'
    ? 'gap'
    : { ...state, status: 'live', snapshot: withWaits(snapshot, state.forecast) }
}

export const withForecast = (state: LinkState, forecast: HallForecast): LinkState => ({
  ...state,
  forecast,
  snapshot: state.snapshot && withWaits(state.snapshot, forecast),
})

/** The services as the latest forecast sees them; where it says nothing, as the server told them. */
function withWaits(snapshot: HallSnapshot, forecast: HallForecast | null): HallSnapshot {
  if (!forecast) return snapshot
  const waits = new Map(forecast.services.map(wait => [wait.letter, wait]))
  const services = snapshot.services.map(({ waitLowSeconds, waitHighSeconds, ...service }) => {
    const wait = waits.get(service.letter)
    if (!wait || service.expectedWaitSeconds === null) return service
    return {
      ...service,
      expectedWaitSeconds: wait.expectedSeconds,
      waitLowSeconds: wait.lowSeconds,
      waitHighSeconds: wait.highSeconds,
      ...(wait.minutes !== undefined && { waitMinutes: wait.minutes }),
    }
  })
  return { ...snapshot, services }
}

/** What a heartbeat tells of a state that is complete. */
export function withOpen(state: LinkState, open: boolean): LinkState {
  const { snapshot } = state
  if (!snapshot || (state.status === 'live' && open === snapshot.hall.open)) return state
  return { ...state, status: 'live', snapshot: { ...snapshot, hall: { ...snapshot.hall, open } } }
}

export const withOthers = (state: LinkState, { canIssue }: OtherKiosks): LinkState => ({
  ...state,
  otherKiosks: canIssue,
})

export const withPrints = (state: LinkState, { orders }: PrintOrders): LinkState => ({
  ...state,
  printOrders: orders,
})

export function withOps(state: LinkState, event: OpsEvent): LinkState {
  const known = new Map(state.ops?.devices.map(device => [device.id, device]))
  for (const device of event.devices) known.set(device.id, device)
  return { ...state, ops: { devices: [...known.values()], server: event.server } }
}
