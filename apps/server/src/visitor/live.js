// Keeps the visitor's page true: asks again every few seconds, and says so when nobody answers.
// Written for telephones of 2018: no syntax and no call that came later.
const EVERY_MS = 4000
// Counted from the last answer, whatever becomes of the questions since: one that hangs says nothing by itself.
const STALE_MS = 8000
// A telephone that slept has so long for its first answer.
const WAKES_MS = 2000
const stale = document.getElementById('stale')
let heard = Date.now()
let timer = 0
let doubt = 0

function refresh() {
  clearTimeout(timer)
  const ask = new XMLHttpRequest()
  ask.open('GET', location.href)
  ask.setRequestHeader('cache-control', 'no-cache')
  ask.timeout = EVERY_MS
  ask.onload = () => {
    // Not found is an answer too: the hall's new day knows this ticket no more.
    if (ask.status === 200 || ask.status === 404) show(ask.responseText)
  }
  ask.onloadend = () => {
    clearTimeout(timer)
    if (!document.hidden) timer = setTimeout(refresh, EVERY_MS)
  }
  ask.send()
}

function show(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html')
  // Somebody else's page, as a public network shows one.
  if (!fresh.querySelector('main') || !fresh.querySelector('footer')) return
  heard = Date.now()
  stale.hidden = true
  waitForDoubt(STALE_MS)
  const before = document.body.className
  document.body.className = fresh.body.className
  document.title = fresh.title
  for (const part of ['main', 'footer']) {
    const old = document.querySelector(part)
    const next = fresh.querySelector(part)
    if (old.innerHTML !== next.innerHTML) old.innerHTML = next.innerHTML
  }
  // The page now follows by itself: no need to say that it does not.
  document.getElementById('still').hidden = true
  if (before !== 'called' && fresh.body.className === 'called' && navigator.vibrate)
    navigator.vibrate([400, 150, 400])
}

function waitForDoubt(ms) {
  clearTimeout(doubt)
  doubt = setTimeout(() => {
    if (!document.hidden) stale.hidden = false
  }, ms)
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden) return
  refresh()
  waitForDoubt(Math.max(WAKES_MS, STALE_MS - (Date.now() - heard)))
})
addEventListener('online', refresh)
timer = setTimeout(refresh, EVERY_MS)
waitForDoubt(STALE_MS)
