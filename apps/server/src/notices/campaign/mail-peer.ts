/** npm's `smtp-server`. */
import { openMailServer } from '../../../../../packages/notices/testing/mail-server.ts'
import type { Heard, Peer } from './peer.ts'

const FAULTS = [
  ...['cut', 'mute', 'slow', 'garbage', 'twice'],
  ...['later', 'leaving', 'grey', 'full', 'relay', 'nobody', 'spam'],
]

export async function openMailPeer(heard: Heard): Promise<Peer & { url: string }> {
  const server = await openMailServer()
  server.onTaken = ({ to: [to] }) => void heard({ channel: 'email', to: to!, part: null })
  return {
    channel: 'email',
    url: `${server.url}?tls=never`,
    faults: FAULTS,
    deal: fault => void server.deeds.push(fault),
    left: () => server.deeds.length,
    restart: server.restart,
    close: server.close,
  }
}
