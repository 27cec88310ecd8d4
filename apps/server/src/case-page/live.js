// Keeps the applicant's page true: asks again now and then, and says so when nobody answers.
// Written for telephones of 2018: no syntax and no call that came later.
const EVERY_MS = 20000
const STALE_MS = 50000
// A telephone that slept has so long for its first answer.
const WAKES_MS = 5000
const stale = document.getElementById('stale')
let heard = Date.now()
let timer = 0
let doubt = 0

function refresh() {
  clearTimeout(timer)
  const ask = new XMLHttpRequest()
  ask.open('GET', document.body.getAttribute('data-page'))
  ask.setRequestHeader('cache-control', 'no-cache')
  ask.timeout = EVERY_MS
  ask.onload = () => {
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
  for (const part of ['#now', '#ask', '#more', 'footer']) {
    const old = document.querySelector(part)
    const next = fresh.querySelector(part)
    if (old && next && old.innerHTML !== next.innerHTML && !isWrittenIn(old, next))
      old.innerHTML = next.innerHTML
  }
}

// Nothing that somebody wrote is taken away, as long as it is still asked for.
function isWrittenIn(old, next) {
  const field = old.querySelector('textarea')
  return Boolean(field && field.value !== '' && next.querySelector('textarea'))
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
// A press more is no other answer, but it may make somebody doubt the first.
document.addEventListener('submit', event => {
  const button = event.target.querySelector('button')
  setTimeout(() => (button.disabled = true), 0)
})
addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('button')) button.disabled = false
})
timer = setTimeout(refresh, EVERY_MS)
waitForDoubt(STALE_MS)
