/** Keeps the screen awake where the browser can (secure origins); a hall's screens also have it set in the system. */
import { useEffect } from 'react'

export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let left = false
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      // Refused on a low battery or by the system; nothing to do about it here.
      const granted = await navigator.wakeLock?.request('screen').catch(() => undefined)
      if (left) void granted?.release()
      else lock = granted
    }
    void ask()
    // The browser takes the lock back whenever the page is hidden.
    document.addEventListener('visibilitychange', ask)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', ask)
      void lock?.release()
    }
  }, [])
}
