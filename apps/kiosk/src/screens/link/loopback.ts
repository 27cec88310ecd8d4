/** The KioskApi over the agent's loopback socket: the browser shell. */
import { io } from 'socket.io-client'
import { type Answer, type KioskApi, type KioskCall, KioskState, refuse } from '../../api/index.ts'

const ANSWER_MS = 5000

export function loopbackKiosk(): KioskApi {
  const socket = io({ transports: ['websocket'], reconnectionDelay: 200, reconnectionDelayMax: 1000 })
  const listeners = new Set<() => void>()
  let state: KioskState | null = null

  function become(next: KioskState | null): void {
    state = next
    for (const listener of [...listeners]) listener()
  }
  // An agent that speaks otherwise is no agent: better no state than a wrong one.
  socket.on('state', (told: unknown) => become(KioskState.safeParse(told).data ?? null))
  socket.on('disconnect', () => become(null))

  const call =
    (name: KioskCall) =>
    async (payload: unknown): Promise<Answer> => {
      try {
        return await socket.timeout(ANSWER_MS).emitWithAck(name, payload)
      } catch {
        return refuse('internal', 'The kiosk’s own agent does not answer.')
      }
    }
  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    press: call('press'),
    reprint: call('reprint'),
    leave: call('leave'),
    readStandard: call('readStandard'),
    scan: call('scan'),
    screenFailed: call('screenFailed'),
  }
}
