/** Keeps the title of the page true, so that it tells which page this is and what is so on it. */
import { useEffect } from 'react'

/** What is not there is left out, e.g. `useTitle(null, 'Layar dinding', 'Pelayanan Terpadu Satu Atap')`. */
export function useTitle(...parts: (string | null | undefined)[]): void {
  const title = parts.filter(Boolean).join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}
