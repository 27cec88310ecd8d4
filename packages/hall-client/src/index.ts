export { newCommandId } from './command-id.ts'
export { connectHall, type HallLink, type LinkOptions, type SendOptions } from './connect-hall.ts'
export type { Call, LinkState, LinkStatus, Ops } from './link-state.ts'
export { awaitedCalls } from './told-calls.ts'
