/** The landing page: every screen of the hall, in the order in which a visit meets them. */
import '@antrean/ui/style.css'
import './home.css'
import { placeWords } from '@antrean/ui'
import type { Ready } from '../demo-hall.ts'

const demo: Ready = await (await fetch('./demo.json')).json()
const { hall, booths: hallBooths } = await (await fetch('/api/v1/hall')).json()
const { place, Place, Places, aPlace } = placeWords(hall.place, 'en')

const named = (role: string) => demo.staff.find(person => person.role === role)?.name ?? `the ${role}`
/** As they are now: a hall of one's own had none when it was started. */
const booths: Ready['booths'] = hallBooths
const [first] = booths

const screens: [name: string, who: string, url: string | null][] = [
  [
    'Console',
    `The officer calls and serves. First: sign in as ${named('officer')} and open ${place} ${first?.number}.`,
    demo.urls.console,
  ],
  ['Kiosk', 'The visitor chooses a service and takes a ticket.', demo.urls.kiosk],
  ['Paper', 'What the virtual printer printed, and its cover and paper to play with.', demo.urls.paper],
  ['Wall', 'The waiting room sees and hears the call.', demo.urls.wall],
  [`${Place} ${first?.number}`, `The screen above the ${place}.`, demo.urls.booth],
  ['Counters', 'Counter displays and a sign made of light, virtual ones.', demo.urls.displays],
  [
    'Supervisor',
    `Who waits too long, and what would help. Sign in as ${named('supervisor')}.`,
    `${demo.urls.console}#hall`,
  ],
  ['Ops', `What is broken, first. Sign in as ${named('ops')}.`, `${demo.urls.console}#ops`],
]

const make = (tag: string, text = '', ...children: Element[]) => {
  const element = document.createElement(tag)
  element.textContent = text
  element.append(...children)
  return element
}
const link = (text: string, href: string) => Object.assign(make('a', text), { href, target: '_blank' })

document
  .getElementById('screens')
  ?.append(
    ...screens.flatMap(([name, who, url]) => (url ? [make('li', '', link(name, url), make('p', who))] : [])),
  )
if (demo.staff.length === 0) document.getElementById('staff')?.closest('section')?.remove()
document
  .getElementById('staff')
  ?.append(
    ...demo.staff.map(({ role, name, password }) =>
      make(
        'tr',
        '',
        make('td', role),
        make('td', '', make('code', name)),
        make('td', '', make('code', password)),
      ),
    ),
  )
document.getElementById('screens')?.append(visitorCard())
document.getElementById('hall')?.replaceChildren(hall.name.en)
document
  .getElementById('begin')
  ?.replaceChildren(
    `Open ${aPlace} at the console, take a ticket at the kiosk, call it at the console, and see and hear it on the wall. Open the screens side by side: each is what its user sees.`,
  )
document.getElementById('places')?.replaceChildren(`${Places} and their services`)
const display = (booth: number) => demo.urls.booth.replace(/booth=\d+/, `booth=${booth}`)
document
  .getElementById('booths')
  ?.append(
    ...booths.map(({ number, services }) =>
      make('li', '', link(`${Place} ${number}`, display(number)), make('span', services.join(' '))),
    ),
  )

/** A visitor's page belongs to a ticket: this takes one as the kiosk does, only without paper. */
function visitorCard(): Element {
  const open = link("Visitor's page", '#')
  const told = make('p', 'What the QR code on a ticket opens. This takes a ticket for it, without paper.')
  open.addEventListener('click', async event => {
    event.preventDefault()
    // Opened at once, within the click: browsers stop a window that comes later.
    const page = window.open()
    const response = await fetch('/api/v1/tickets', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${demo.kiosk.token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ service: first?.services[0] }),
    })
    const answer = await response.json()
    if (response.ok && page) page.location.href = new URL(answer.url).pathname
    else {
      page?.close()
      told.textContent =
        answer.error?.message ?? 'The browser did not let the page open. Scan a ticket instead.'
    }
  })
  return make('li', '', open, told)
}
