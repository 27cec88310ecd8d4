// Stands before every screen's own script: what keeps that from starting, or ends it, is said on the screen and told to
// the server, and the screen is loaded again with growing waits. It must run where the screen does not, so it is written
// for engines of 2016: no syntax and no call that came later. See guard.ts for what `data-*` means.
;(() => {
  const FIRST_WAIT_S = 3
  const LONGEST_WAIT_S = 300
  /** A screen that ran so long is well: the next failure is a first one. */
  const WELL_MS = 300000
  /** A page that shows nothing so long after it was loaded will not start. */
  const STARTS_WITHIN_MS = 20000
  const KEPT = 'antrean.failures'

  const own = document.currentScript.dataset
  const WORDS = {
    fault: {
      title: ['Maaf, layar ini sedang terganggu.', 'Sorry, this screen has a fault.'],
      next: [s => `Layar dimuat ulang sendiri dalam ${s} detik.`, s => `It loads again by itself in ${s} s.`],
    },
    old: {
      title: [
        'Peramban ini sudah usang. Perbarui peramban, atau pakai yang lain.',
        'This browser is too old. Update it, or use another.',
      ],
      next: [
        () => `Halaman ini memerlukan ${own.browser} atau yang lebih baru.`,
        () => `This page needs ${own.browser} or newer.`,
      ],
    },
  }

  /** A window that carries its pages in itself: nothing has to be asked for, and the report goes no way by HTTP. */
  const bridge = own.bridge ? window[own.bridge] : undefined
  let failed = false
  setTimeout(forget, WELL_MS)
  window.antreanGuard = { failed: fail }

  if (isTooOld()) {
    failed = true
    show('old')
    return
  }
  addEventListener(
    'error',
    event => {
      const source = event.target && (event.target.src || event.target.href)
      if (source && /\.(js|css)$/.test(source)) fail(`${source} could not be loaded.`)
      else if (!source && !hasStarted()) fail(event.error || event.message)
    },
    true,
  )
  setTimeout(() => hasStarted() || fail('The screen did not start.'), STARTS_WITHIN_MS)

  function hasStarted() {
    const root = document.querySelector(own.root)
    return root !== null && root.firstChild !== null
  }

  function isTooOld() {
    if (!('noModule' in HTMLScriptElement.prototype)) return true
    if (own.style && !CSS.supports(own.style)) return true
    let known = window
    for (const name of own.call ? own.call.split('.') : []) {
      known = known[name]
      if (known === undefined) return true
    }
    return false
  }

  function fail(error) {
    if (failed) return
    failed = true
    const count = times() + 1
    keep(String(count))
    report(error)
    show('fault')
    countDown(Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** (count - 1)))
  }

  function countDown(seconds) {
    let left = seconds
    tell(left)
    const timer = setInterval(() => {
      left -= 1
      tell(Math.max(0, left))
      if (left > 0) return
      clearInterval(timer)
      ifServed(
        () => location.reload(),
        () => countDown(seconds),
      )
    }, 1000)
  }

  /** A reload while the server is away would leave the browser's own page, which nobody takes away again. */
  function ifServed(then, otherwise) {
    if (bridge) return then()
    const ask = new XMLHttpRequest()
    ask.open('GET', location.href)
    ask.timeout = 5000
    ask.onload = () => (ask.status < 400 ? then() : otherwise())
    ask.onerror = otherwise
    ask.ontimeout = otherwise
    ask.send()
  }

  function report(error) {
    const message = String((error && (error.stack || error.message)) || error)
    if (bridge) return bridge.call('screenFailed', { detail: message.slice(0, 500) })
    if (!own.report) return
    const tell = new XMLHttpRequest()
    tell.open('POST', own.report)
    tell.setRequestHeader('content-type', 'application/json')
    const page = (location.pathname + location.search).slice(0, 200)
    const asText = { surface: own.surface, page, message: message.slice(0, 1000) }
    tell.send(JSON.stringify(asText))
  }

  function times() {
    try {
      return Number(sessionStorage.getItem(KEPT)) || 0
    } catch (_) {
      return 0
    }
  }

  function keep(count) {
    try {
      sessionStorage.setItem(KEPT, count)
    } catch (_) {
      // Without a memory every failure is a first one.
    }
  }

  function forget() {
    if (!failed) keep('0')
  }

  function tell(seconds) {
    for (const line of document.querySelectorAll('[data-guard-then]'))
      line.textContent = WORDS.fault.next[Number(line.dataset.guardThen)](seconds)
  }

  function show(kind) {
    if (!document.body) {
      document.addEventListener('DOMContentLoaded', () => show(kind))
      return
    }
    const sheet = document.createElement('div')
    sheet.setAttribute('role', 'alert')
    sheet.id = 'guard'
    ;['id', 'en'].forEach((language, i) => {
      sheet.appendChild(line(language, WORDS[kind].title[i], i === 0 ? '700 2.2em' : '600 1.3em'))
      const then = line(language, WORDS[kind].next[i](FIRST_WAIT_S), i === 0 ? '400 1.4em' : '400 1.1em')
      if (kind === 'fault') then.dataset.guardThen = String(i)
      sheet.appendChild(then)
    })
    dress(sheet, {
      position: 'fixed',
      top: '0',
      right: '0',
      bottom: '0',
      left: '0',
      zIndex: '2147483647',
      padding: '12vh 8vw',
      overflow: 'auto',
      background: '#07203f',
      color: '#fff',
      fontFamily: 'system-ui, "Segoe UI", Roboto, sans-serif',
      fontSize: '16px',
    })
    if (innerWidth > 1000) sheet.style.fontSize = '1.6vw'
    document.body.appendChild(sheet)
  }

  function line(language, text, font) {
    const made = document.createElement('p')
    made.lang = language
    made.textContent = text
    dress(made, {
      margin: '0 0 0.5em',
      fontWeight: font.split(' ')[0],
      fontSize: font.split(' ')[1],
      lineHeight: '1.3',
    })
    return made
  }

  function dress(element, style) {
    for (const name of Object.keys(style)) element.style[name] = style[name]
  }
})()
