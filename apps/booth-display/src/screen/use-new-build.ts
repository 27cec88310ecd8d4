/** A page that stays for months takes a new build by itself: whenever the server came back, it looks for one. */
import type { HallLink } from '@antrean/hall-client'
import { useEffect } from 'react'

/** The page names its scripts by their content, so a new build is a different page. */
async function fetchPage(): Promise<string | null> {
  try {
    const response = await fetch(location.pathname, { cache: 'no-store' })
    return response.ok ? await response.text() : null
  } catch {
    return null
  }
}

export function useNewBuild(link: HallLink<'/display'>): void {
  useEffect(() => {
    let first: string | null = null
    let left = false
    const leave = link.onConnect(async () => {
      const page = await fetchPage()
      if (left || page === null) return
      first ??= page
      if (page !== first) location.reload()
    })
    return () => {
      left = true
      leave()
    }
  }, [link])
}
