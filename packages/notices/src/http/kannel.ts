import type { Channel, Delivery, DeliveryState, ProviderAnswer, ProviderCall, Reply } from '../channel.ts'
import { createListeners } from '../listeners.ts'
import { sameSecret } from '../secrets.ts'
import { openGatewayChannel } from './gateway-channel.ts'
import type { AnswerRule } from './gateway-settings.ts'

export type KannelSettings = {
  /** `http://127.0.0.1:13013/cgi-bin/sendsms`, or what says so over TLS in front of it. */
  readonly url: string
  readonly username: string
  readonly password: string
  /** The sender that the phone shows, where the network allows one. */
  readonly from: string
  /** Where Kannel reaches us with reports and replies, and the word by which we know that it is Kannel. Without it there are none. */
  readonly callback?: { readonly url: string; readonly secret: string }
  readonly patienceMs?: number
}

/** What smsbox says, in the order in which it is looked for (Kannel 1.4.5, gw/smsbox.c). It takes a message twice when it is sent twice. */
const ANSWERS: AnswerRule[] = [
  { status: 202, body: '^(0: Accepted for delivery|3: Queued for later delivery)', outcome: 'accepted' },
  { body: '^Not routable|black-lists', outcome: 'refused', reason: 'bad-address' },
  { status: 503, outcome: 'not-now', reason: 'busy' },
  { status: 403, outcome: 'not-now', reason: 'set-up' },
  { status: '4xx', outcome: 'not-now', reason: 'set-up' },
  { status: '2xx', outcome: 'unknown' },
]

/** Bits of Kannel's dlr-mask: what became of a message. */
const STATES: Record<string, DeliveryState> = {
  1: 'delivered',
  2: 'failed',
  4: 'on-its-way',
  8: 'on-its-way',
  16: 'failed',
}

/** SMS by Kannel's `sendsms`. Reports and replies are calls of the address in `callback`, for {@link Channel.takeCall}. */
export function openKannelChannel(name: string, settings: KannelSettings): Channel {
  const { url, username, password, from, callback, patienceMs } = settings
  // It stands in an address inside of an address.
  if (callback && !/^[\w.-]{8,}$/.test(callback.secret))
    throw new Error(`${name}: the callback's secret is 8 or more letters, digits, "-", "_" or ".".`)
  const deliveries = createListeners<Delivery>()
  const replies = createListeners<Reply>()
  const query = [
    'username={secret:username}&password={secret:password}',
    'from={from}&to={to}&text={text}&charset=UTF-8&coding={coding}',
    ...(callback ? [`dlr-mask=31&dlr-url=${reportUrl(callback)}`] : []),
  ].join('&')
  const gateway = openGatewayChannel(name, {
    method: 'GET',
    url: `${url}?${query}`,
    from,
    secrets: { username, password, ...(callback && { callback: callback.secret }) },
    answers: ANSWERS,
    ...(patienceMs !== undefined && { patienceMs }),
  })
  return {
    ...gateway,
    ...(callback && {
      onDelivery: deliveries.add,
      onReply: replies.add,
      takeCall: (call: ProviderCall) => takeCall(call, callback.secret),
    }),
  }

  async function takeCall({ query }: ProviderCall, secret: string): Promise<ProviderAnswer> {
    if (!sameSecret(query.get('secret') ?? '', secret)) return { status: 403, body: 'The secret is wrong.' }
    const state = STATES[query.get('status') ?? '']
    const [id, sender, text] = [query.get('id'), query.get('from'), query.get('text')]
    if (id !== null && state)
      await deliveries.tell({ id, part: id, to: query.get('to'), state, detail: query.get('answer') ?? '' })
    else if (sender !== null && text !== null)
      await replies.tell({ id: query.get('reply'), from: sender, text })
    else return { status: 400, body: 'Neither a report nor a message.' }
    // An empty answer: Kannel would send a text to the phone.
    return { status: 200, body: '' }
  }
}

/** Kannel fills in `%d` and its like; the rest is ours. It all stands inside of a query, so it is written twice. */
function reportUrl({ url }: { url: string }): string {
  const before = encodeURIComponent(`${url}?secret=`)
  return `${before}{secret:callback}${encodeURIComponent('&status=%d&answer=%A&to=%p&id=')}{id}`
}

/** For Kannel's `group = sms-service`: where it tells us what somebody answered. */
export const kannelReplyUrl = ({ url, secret }: { url: string; secret: string }): string =>
  `${url}?secret=${encodeURIComponent(secret)}&from=%p&text=%b&reply=%I`
