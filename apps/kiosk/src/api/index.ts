export * from './bridge.ts'
export * from './kiosk-api.ts'
export * from './kiosk-state.ts'
export * from './press.ts'
