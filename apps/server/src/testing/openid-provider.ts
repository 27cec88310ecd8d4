/** A real provider of sign-ins on this machine (npm's oidc-provider), and a browser that goes there and back. */
/// <reference path="./oidc-provider-module.d.ts" />
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Context } from 'oidc-provider'

export const CLIENT = { id: 'antrean', secret: 'kunci-klien-yang-panjang-sekali' }
/** Claims by account; whoever `who` names is signed in there. */
export type Accounts = Record<string, Record<string, unknown>>

export type TestProvider = {
  issuer: string
  /** Who sits at the provider's sign-in page; null: they decline. */
  who: string | null
  accounts: Accounts
  /** Gone at once, in the middle of whatever it does. */
  kill(): Promise<void>
}

/** `hall`: the address of the hall, which is registered there. `stray`: what it answers in the place of its own answers. */
export async function startProvider(hall: () => string, accounts: Accounts): Promise<TestProvider> {
  const server: Server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const its: TestProvider = {
    issuer,
    ...{ who: null, accounts },
    kill: () =>
      new Promise(resolve => {
        // Once more is nothing.
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${hall()}/api/v1/openid/back`],
        post_logout_redirect_uris: [`${hall()}/console/`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'groups', 'realm_access'] },
    pkce: { required: () => true },
    cookies: { keys: ['kunci'] },
    features: {
      devInteractions: { enabled: false },
      // Its question whether one is sure answers itself, as at a provider that does not ask.
      rpInitiatedLogout: {
        logoutSource(ctx: Context, form: string) {
          ctx.body = form
        },
      },
    },
    interactions: { url: (_: Context, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: Context, accountId: string) => ({
      accountId,
      claims: () => ({ sub: accountId, ...its.accounts[accountId] }),
    }),
    async loadExistingGrant({ oidc }: Context) {
      const { client, session } = oidc
      const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    const result = its.who === null ? { error: 'access_denied' } : { login: { accountId: its.who } }
    void provider.interactionFinished(request, response, result)
  })
  return its
}

/** A browser with cookies that follows where it is sent, until it is at the console, or at what `stop` says. */
export function openBrowser() {
  const jar = new Map<string, string>()
  const cookies = (url: string) =>
    [...jar]
      .filter(([key]) => key.startsWith(`${new URL(url).host} `))
      .map(([key, value]) => `${key.split(' ')[1]}=${value}`)
      .join('; ')

  async function ask(url: string, options: RequestInit = {}): Promise<Response> {
    const headers = { ...options.headers, cookie: cookies(url) }
    const answer = await fetch(url, { ...options, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name, ...value] = pair.split('=')
      const key = `${new URL(url).host} ${name}`
      if (value.join('=') === '' || /max-age=0/i.test(line)) jar.delete(key)
      else jar.set(key, value.join('='))
    }
    return answer
  }
  return {
    ask,
    /** The address that it is sent to last. */
    async go(url: string, stop: (url: string) => boolean = () => false): Promise<string> {
      for (let at = url, hops = 0; hops < 12; hops++) {
        const path = new URL(at).pathname
        if (path === '/console/' || stop(at)) return at
        const answer = await ask(at)
        const to = answer.headers.get('location')
        if (to === null) return at
        await answer.body?.cancel()
        at = new URL(to, at).href
      }
      throw new Error('It is sent on and on.')
    },
  }
}
