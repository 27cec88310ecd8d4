import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const SCRIPT = readFileSync(new URL('live.js', import.meta.url), 'utf8')

type Question = { onload?: () => void; onloadend?: () => void; status: number; responseText: string }

/** The page in a telephone whose questions the test answers, or leaves. */
function openPage() {
  const asked: Question[] = []
  const stale = { hidden: true }
  const parts: Record<string, object> = { stale, still: { hidden: false } }
  const part = { innerHTML: 'A001' }
  let awake = () => {}
  const document = {
    hidden: false,
    title: '',
    body: { className: '' },
    getElementById: (id: string) => parts[id],
    querySelector: () => part,
    addEventListener: (_: string, listener: () => void) => {
      awake = listener
    },
  }
  class XMLHttpRequest implements Question {
    status = 0
    responseText = ''
    timeout = 0
    declare onload?: () => void
    declare onloadend?: () => void
    open() {}
    setRequestHeader() {}
    send() {
      asked.push(this)
      if (this.timeout) setTimeout(() => this.onloadend?.(), this.timeout)
    }
  }
  class DOMParser {
    parseFromString = () => ({ querySelector: () => part, body: { className: '' }, title: '' })
  }
  const names = {
    document,
    XMLHttpRequest,
    DOMParser,
    location: { href: '/t/x' },
    navigator: {},
    addEventListener() {},
  }
  new Function(...Object.keys(names), SCRIPT)(...Object.values(names))
  return {
    stale,
    answer() {
      const question = asked.at(-1)!
      question.status = 200
      question.onload?.()
    },
    sleep() {
      document.hidden = true
      awake()
    },
    wake() {
      document.hidden = false
      awake()
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it("the visitor's page says within eight seconds that nobody answers, also while its question hangs", () => {
  const page = openPage()
  vi.advanceTimersByTime(4000)
  page.answer()
  vi.advanceTimersByTime(7900)
  expect(page.stale.hidden).toBe(true)
  vi.advanceTimersByTime(200)
  expect(page.stale.hidden).toBe(false)
})

it("the visitor's page takes its word back with the next answer", () => {
  const page = openPage()
  vi.advanceTimersByTime(9000)
  expect(page.stale.hidden).toBe(false)
  page.answer()
  expect(page.stale.hidden).toBe(true)
})

it('a telephone that slept has a moment for its first answer before it says that there is none', () => {
  const page = openPage()
  page.sleep()
  vi.advanceTimersByTime(60_000)
  expect(page.stale.hidden).toBe(true)
  page.wake()
  vi.advanceTimersByTime(1900)
  expect(page.stale.hidden).toBe(true)
  vi.advanceTimersByTime(200)
  expect(page.stale.hidden).toBe(false)
})
