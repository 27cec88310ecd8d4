import { dotsHigh, dotsWide, isLit } from './dots.js'

/** How large a dot is within its place, how far apart characters and rows stand (in dots), and the margin. */
const optics = {
  dmd: { dot: 0.8, round: false, gap: 1.4, leading: 3, margin: 4 },
  cd5220: { dot: 0.8, round: false, gap: 1.4, leading: 3, margin: 4 },
  alpha: { dot: 0.74, round: true, gap: 1, leading: 1, margin: 2 },
  panel: { dot: 0.82, round: true, gap: 1, leading: 1, margin: 2 },
}

const hall = document.querySelector('#hall')
const template = document.querySelector('#device')
const silence = document.querySelector('#silence')
const devices = new Map()

const events = new EventSource('events')
events.onmessage = event => {
  silence.hidden = true
  for (const sight of JSON.parse(event.data)) show(sight)
}
events.onerror = () => {
  silence.hidden = false
}

function show(sight) {
  const device = devices.get(sight.name) ?? place(sight)
  const { element } = device
  element.classList.toggle('blinks', sight.blink && sight.powered)
  element.classList.toggle('off', !sight.powered)
  element.classList.toggle('ailing', !sight.powered || !sight.plugged)
  element.querySelector('.state').textContent = stateOf(sight)
  element.querySelector('.lit').style.opacity = sight.powered ? '' : 0
  element
    .querySelector('.glass')
    .setAttribute('aria-label', sight.rows.map(row => row.trim()).join(' / ') || 'dark')
  setButton(
    element.querySelector('.power'),
    sight.powered,
    ['power-off', 'Switch off'],
    ['power-on', 'Switch on'],
  )
  setButton(
    element.querySelector('.cable'),
    sight.plugged,
    ['pull-cable', 'Pull cable'],
    ['plug-cable', 'Plug in'],
  )
  element.querySelector('[data-deed="power-cycle"]').disabled = !sight.powered
  const picture = `${sight.rows.join('\n')} ${sight.brightness} ${sight.powered}`
  if (picture === device.picture) return
  device.picture = picture
  device.sight = sight
  draw(device)
}

function stateOf({ powered, plugged }) {
  if (!powered) return plugged ? 'switched off' : 'switched off, cable pulled'
  return plugged ? 'on' : 'cable pulled'
}

function setButton(button, on, whenOn, whenOff) {
  const [deed, label] = on ? whenOn : whenOff
  button.dataset.deed = deed
  button.textContent = label
}

function place(sight) {
  const element = template.content.firstElementChild.cloneNode(true)
  element.dataset.family = sight.family
  element.querySelector('h2 span').textContent = sight.name
  element.querySelector('.model').textContent = sight.model
  element.querySelector('code').textContent = sight.url
  element.querySelector('code').title = sight.url
  element.querySelector('.glass').setAttribute('role', 'img')
  element.addEventListener('click', event => {
    const deed = event.target.closest('button')?.dataset.deed
    if (deed) fetch(`displays/${encodeURIComponent(sight.name)}/${deed}`, { method: 'POST' })
  })
  hall.append(element)
  const device = { element, picture: '', sight }
  devices.set(sight.name, device)
  return device
}

function draw({ element, sight }) {
  const { dot, round, gap, leading, margin } = optics[sight.family]
  const across = sight.columns * (dotsWide + gap) - gap + 2 * margin
  const down = sight.rows.length * (dotsHigh + leading) - leading + 2 * margin
  const [unlit, lit] = element.querySelectorAll('canvas')
  const scale = (Math.max(element.querySelector('.glass').clientWidth, 100) * devicePixelRatio) / across
  const light = getComputedStyle(element.querySelector('.glass')).getPropertyValue('--light')
  const pens = [unlit, lit].map(canvas => {
    canvas.width = Math.round(across * scale)
    canvas.height = Math.round(down * scale)
    const pen = canvas.getContext('2d')
    pen.fillStyle = light
    return pen
  })
  pens[0].globalAlpha = 0.055
  pens[1].globalAlpha = sight.brightness && 0.25 + 0.75 * sight.brightness
  for (const [rowIndex, row] of sight.rows.entries()) {
    for (const [columnIndex, character] of [...row].entries()) {
      for (let x = 0; x < dotsWide; x++) {
        for (let y = 0; y < dotsHigh; y++) {
          const left = (margin + columnIndex * (dotsWide + gap) + x) * scale
          const top = (margin + rowIndex * (dotsHigh + leading) + y) * scale
          drawDot(pens[0], left, top, scale, dot, round)
          if (isLit(character, x, y)) drawDot(pens[1], left, top, scale, dot, round)
        }
      }
    }
  }
}

function drawDot(pen, left, top, scale, dot, round) {
  const inset = ((1 - dot) / 2) * scale
  pen.beginPath()
  if (round) pen.arc(left + scale / 2, top + scale / 2, (dot / 2) * scale, 0, 2 * Math.PI)
  else pen.rect(left + inset, top + inset, dot * scale, dot * scale)
  pen.fill()
}

let resizing
addEventListener('resize', () => {
  clearTimeout(resizing)
  resizing = setTimeout(() => devices.forEach(draw), 100)
})
