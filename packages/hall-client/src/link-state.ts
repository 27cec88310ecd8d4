/** What a client knows of the hall, and how far it may be trusted. Immutable: each change is a new object. */
import {
  applyChange,
  type CallView,
  type DeviceView,
  type HallChange,
  type HallSnapshot,
  type OpsEvent,
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
  /** On /staff only. */
  ops: Ops | null
  /** Why the server refused the token. */
  refusal: WireError | null
}

export const atFirst: LinkState = { status: 'connecting', snapshot: null, ops: null, refusal: null }

export const withSnapshot = (state: LinkState, snapshot: HallSnapshot): LinkState => ({
  ...state,
  status: 'live',
  snapshot,
  refusal: null,
})

/** The state after the change, or 'gap' where a snapshot is needed. */
export function withChange(state: LinkState, change: HallChange): LinkState | 'gap' {
  if (!state.snapshot) return 'gap'
  const snapshot = applyChange(state.snapshot, change)
  return snapshot === 'gap' ? 'gap' : { ...state, status: 'live', snapshot }
}

/** What a heartbeat tells of a state that is complete. */
export function withOpen(state: LinkState, open: boolean): LinkState {
  const { snapshot } = state
  if (!snapshot || (state.status === 'live' && open === snapshot.hall.open)) return state
  return { ...state, status: 'live', snapshot: { ...snapshot, hall: { ...snapshot.hall, open } } }
}

export function withOps(state: LinkState, event: OpsEvent): LinkState {
  const known = new Map(state.ops?.devices.map(device => [device.id, device]))
  for (const device of event.devices) known.set(device.id, device)
  return { ...state, ops: { devices: [...known.values()], server: event.server } }
}
