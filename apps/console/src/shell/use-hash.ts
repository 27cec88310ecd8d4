/** The part of the address that names what is shown, `#` included; empty where it names nothing. */
import { useSyncExternalStore } from 'react'

export const useHash = (): string => useSyncExternalStore(onTurn, () => location.hash)

function onTurn(turn: () => void): () => void {
  addEventListener('hashchange', turn)
  return () => removeEventListener('hashchange', turn)
}
