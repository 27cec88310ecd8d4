/** An officer without a screen: takes tickets and serves them over HTTP. */
import { callServer } from '../call.ts'
import type { Ready } from '../open-hall.ts'

export type Desk = {
  /** A ticket for this booth, and the address of its visitor's page. */
  take: () => Promise<{ number: string; url: string }>
  next: () => Promise<unknown>
  finish: () => Promise<unknown>
}

/** `who` signs in and opens `booth`. */
export async function deskAt(
  { api, kiosk, staff, booths }: Ready,
  booth: number,
  who: string,
): Promise<Desk> {
  const { name, password } = staff.find(person => person.name === who)!
  const { token } = await callServer<{ token: string }>(api, 'POST', 'session', '', { name, password })
  const at = (command: string) => callServer(api, 'POST', `booths/${booth}/${command}`, token)
  await at('open')
  const service = booths.find(({ number }) => number === booth)!.services[0]!
  return {
    take: () => callServer(api, 'POST', 'tickets', kiosk.token, { service }),
    next: () => at('next'),
    finish: () => at('finish'),
  }
}
