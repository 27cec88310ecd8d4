// Keeps the visitor's page true: asks again every few seconds, and says so when nobody answers.
const EVERY_MS = 4000
const STALE_MS = 10_000
const stale = document.getElementById('stale')
let heard = Date.now()
let timer = 0

async function refresh() {
  clearTimeout(timer)
  try {
    const answer = await fetch(location.href, { cache: 'no-cache', signal: AbortSignal.timeout(EVERY_MS) })
    if (answer.ok) show(await answer.text())
  } catch {
    // Out of reach; the next try may succeed.
  }
  stale.hidden = Date.now() - heard < STALE_MS
  if (!document.hidden) timer = setTimeout(refresh, EVERY_MS)
}

function show(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html')
  heard = Date.now()
  const before = document.body.className
  document.body.className = fresh.body.className
  document.title = fresh.title
  for (const part of ['main', 'footer']) {
    const [old, next] = [document.querySelector(part), fresh.querySelector(part)]
    if (old.innerHTML !== next.innerHTML) old.replaceWith(document.adoptNode(next))
  }
  if (before !== 'called' && fresh.body.className === 'called') navigator.vibrate?.([400, 150, 400])
}

document.addEventListener('visibilitychange', () => document.hidden || refresh())
addEventListener('online', refresh)
timer = setTimeout(refresh, EVERY_MS)
