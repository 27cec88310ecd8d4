/** What the window of a kiosk machine keeps in and keeps out, and how it comes back. */
import { expect, test } from 'vitest'
import type { RunningShell } from '../../src/testing/shell.ts'
import { until } from '../../src/testing/until.ts'

export function windowSpec({ running }: { running: () => RunningShell }): void {
  test('the page has the bridge, and nothing of Node or Electron', async () => {
    const page = await running().page()
    const seen = await page.evaluate(() => {
      const { kioskBridge, require, process, module } = window as unknown as Record<string, unknown>
      return { bridge: Object.keys(kioskBridge as object).sort(), require, process, module }
    })
    expect(seen).toEqual({ bridge: ['call', 'onState'] })
  })

  test('a call that does not fit its schema is refused', async () => {
    const page = await running().page()
    const answer = await page.evaluate(() => {
      type Bridge = { call: (name: string, payload: unknown) => Promise<unknown> }
      return (window as unknown as { kioskBridge: Bridge }).kioskBridge.call('press', { service: 'A' })
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  })

  test('there is nowhere else to go', async () => {
    const page = await running().page()
    const before = page.url()
    const popup = page.waitForEvent('popup', { timeout: 1000 }).catch(() => null)
    await page.evaluate(() => {
      window.open('https://example.com')
      location.href = 'https://example.com'
    })
    const opened = await popup
    if (opened) await until('the popup is gone', () => opened.isClosed())
    expect(page.url()).toBe(before)
    await page.getByTestId('service-A').waitFor()
  })

  test('a renderer that crashes is back by itself', async () => {
    const page = await running().page()
    const session = await page.context().newCDPSession(page)
    session.send('Page.crash').catch(() => {})
    await until(
      'the screens are back',
      async () => {
        const now = await running().page()
        return now !== page && (await now.getByTestId('service-A').isVisible())
      },
      20_000,
    )
  })
}
