/** The landing page: every screen of the hall, in the order in which a visit meets them. */
import '@antrean/ui/style.css'
import './home.css'
import type { Ready } from '../hall.ts'

const demo: Ready = await (await fetch('./demo.json')).json()

const screens: [name: string, who: string, url: string | null][] = [
  ['Kiosk', 'The visitor chooses a service and takes a ticket.', demo.urls.kiosk],
  ['Paper', 'What the virtual printer printed, and its cover and paper to play with.', demo.urls.paper],
  ['Console', 'The officer calls and serves; supervisor and ops watch.', demo.urls.console],
  ['Wall', 'The waiting room sees and hears the call.', demo.urls.wall],
  [`Booth ${demo.booths[0]?.number}`, 'The screen above the booth.', demo.urls.booth],
  ['Counters', 'Counter displays and a sign made of light, virtual ones.', demo.urls.displays],
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
const display = (booth: number) => demo.urls.booth.replace(/booth=\d+/, `booth=${booth}`)
document
  .getElementById('booths')
  ?.append(
    ...demo.booths.map(({ number, services }) =>
      make('li', '', link(`Booth ${number}`, display(number)), make('span', services.join(' '))),
    ),
  )
