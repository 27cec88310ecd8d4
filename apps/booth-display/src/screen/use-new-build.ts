/** A page that stays for months takes a new build by itself: whenever the server came, it looks for one. */
import type { HallLink } from '@antrean/hall-client'
import { useEffect } from 'react'

/**
 * What a page names: its scripts and styles, each by its content, so a new build has other names. Of the page that runs here,
 * not of the first that was fetched: the server may have changed between its loading and its first connection.
 */
const partsOf = (page: Document): string[] =>
  [...page.querySelectorAll('script[src], link[rel=stylesheet]')].map(
    part => part.getAttribute('src') ?? part.getAttribute('href') ?? '',
  )

async function fetchPage(): Promise<Document | null> {
  try {
    const response = await fetch(location.pathname, { cache: 'no-store' })
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null
  } catch {
    return null
  }
}

export function useNewBuild(link: HallLink<'/display'>): void {
  useEffect(() => {
    let left = false
    const leave = link.onConnect(async () => {
      const page = await fetchPage()
      if (left || page === null) return
      // More may have been loaded here meanwhile; what the new page names and this one has not is new.
      const here = new Set(partsOf(document))
      if (partsOf(page).some(part => !here.has(part))) location.reload()
    })
    return () => {
      left = true
      leave()
    }
  }, [link])
}
