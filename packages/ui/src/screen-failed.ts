/** What React cannot draw any more goes to the guard that stands before the screen (packages/ui/guard). */

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface adds to what the browser declares.
  interface Window {
    antreanGuard?: { failed: (error: unknown) => void }
  }
}

/** For `createRoot(…, { onUncaughtError: screenFailed })`. */
export function screenFailed(error: unknown): void {
  console.error(error)
  window.antreanGuard?.failed(error)
}
