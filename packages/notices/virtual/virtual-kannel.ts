import { type HttpPeer, openHttpPeer } from './http-peer.ts'

export type KannelMessage = {
  readonly to: string
  readonly from: string
  readonly text: string
  readonly coding: string
  /** Where a report is wanted: Kannel's `dlr-url`, `%d` not yet filled in. */
  readonly reportUrl: string | null
}

export type VirtualKannel = HttpPeer & {
  readonly messages: KannelMessage[]
  /** Calls the report's address as Kannel does. 1 delivered, 2 failed, 8 with the network, 16 refused by it. */
  report(message: KannelMessage, status: number): Promise<number>
  /** Called with what it took, before it answers. */
  onTaken?: (message: KannelMessage) => Promise<void> | void
}

/** Kannel's `sendsms` without a Kannel: its parameters, its words, its reports. A number that ends in 0000 is not routable. */
export async function openVirtualKannel(
  account: { username: string; password: string },
  port = 0,
): Promise<VirtualKannel> {
  const messages: KannelMessage[] = []
  const peer = await openHttpPeer(async ({ url: { pathname, searchParams: query } }) => {
    if (pathname !== '/cgi-bin/sendsms') return { status: 404, body: 'Not found' }
    if (query.get('username') !== account.username || query.get('password') !== account.password)
      return { status: 403, body: 'Authorization failed for sendsms' }
    const to = query.get('to')
    if (!to || !query.get('from')) return { status: 400, body: 'Sender missing and no global set, rejected' }
    if (to.endsWith('0000')) return { status: 403, body: 'Not routable. Do not try again.' }
    const message = {
      to,
      from: query.get('from')!,
      text: query.get('text') ?? '',
      coding: query.get('coding') ?? '0',
      reportUrl: query.get('dlr-url'),
    }
    messages.push(message)
    await kannel.onTaken?.(message)
    return { status: 202, body: '0: Accepted for delivery' }
  }, port)
  const kannel: VirtualKannel = {
    ...peer,
    messages,
    async report({ reportUrl, to }, status) {
      if (!reportUrl) return 0
      const filled = reportUrl
        .replaceAll('%d', String(status))
        .replaceAll('%A', encodeURIComponent('ACK/'))
        .replaceAll('%p', encodeURIComponent(to))
      return (await fetch(filled)).status
    },
  }
  return kannel
}
