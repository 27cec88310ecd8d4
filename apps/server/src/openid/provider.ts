/**
 * The provider of sign-ins: authorization code flow with PKCE, state and nonce, by openid-client. It is asked anew each
 * time, so that one that is down is known before a browser is sent there.
 */
import * as openid from 'openid-client'
import { type Claims, saysAll } from './read-claims.ts'
import type { OpenIdKept } from './settings.ts'

const PATIENCE_SECONDS = 5
/** The clocks of two machines are apart by that much. */
const APART_SECONDS = 60
const LONGEST_ANSWER = 1_000_000

export type ProviderTrouble = { ok: false; why: 'unreachable' | 'unusable' | 'declined'; detail: string }
type Told<Value> = { ok: true; value: Value } | ProviderTrouble

/** A sign-in that was begun: what has to fit when its browser comes back. */
export type Begun = {
  provider: openid.Configuration
  asked: OpenIdKept
  verifier: string
  state: string
  nonce: string
  back: string
}
export type Vouched = { subject: string; claims: Claims; idToken: string }

const DOWN = 'ProviderDown'
const down = (cause: unknown) => Object.assign(new Error('no answer', { cause }), { name: DOWN })

/** No answer is told from a wrong one, and none is read that has no end. */
async function ask(url: string, options: openid.CustomFetchOptions): Promise<Response> {
  const answer = await fetch(url, options as RequestInit).catch(error => {
    throw down(error)
  })
  if (answer.status >= 500) throw down(`HTTP ${answer.status}`)
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of answer.body ?? []) {
    length += part.length
    if (length > LONGEST_ANSWER) throw new Error('The answer is too long.')
    parts.push(part)
  }
  const body = parts.length > 0 ? Buffer.concat(parts) : null
  return new Response(body, { status: answer.status, headers: answer.headers })
}

export async function findProvider(
  { issuer, clientId }: OpenIdKept,
  secret: string,
): Promise<Told<openid.Configuration>> {
  const url = new URL(issuer)
  return tried(() =>
    openid.discovery(url, clientId, { [openid.clockTolerance]: APART_SECONDS }, authentication(secret), {
      [openid.customFetch]: ask,
      timeout: PATIENCE_SECONDS,
      execute: [
        openid.enableNonRepudiationChecks,
        // Taken on this very machine alone: isSafeIssuer.
        ...(url.protocol === 'http:' ? [openid.allowInsecureRequests] : []),
      ],
    }),
  )
}

/** In the header where the provider takes it so, as it has to unless it says otherwise. */
function authentication(secret: string): openid.ClientAuth {
  if (secret === '') return openid.None()
  const [basic, post] = [openid.ClientSecretBasic(secret), openid.ClientSecretPost(secret)]
  return (server, ...rest) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return (ways.includes('client_secret_basic') ? basic : post)(server, ...rest)
  }
}

/** Where the browser is sent, and what has to fit when it is back at `back`. */
export async function beginAt(
  provider: openid.Configuration,
  asked: OpenIdKept,
  back: string,
): Promise<{ begun: Begun; url: string }> {
  const verifier = openid.randomPKCECodeVerifier()
  const [state, nonce] = [openid.randomState(), openid.randomNonce()]
  const url = openid.buildAuthorizationUrl(provider, {
    redirect_uri: back,
    scope: [...new Set(['openid', ...asked.scope.split(/\s+/)])].join(' ').trim(),
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...{ state, nonce },
  })
  return { begun: { provider, asked, verifier, state, nonce, back }, url: url.href }
}

/** What the provider vouches for. `query`: with which the browser came back. */
export async function askWho(begun: Begun, query: string): Promise<Told<Vouched>> {
  const { provider, verifier, state, nonce, back, asked } = begun
  return tried(async () => {
    const tokens = await openid.authorizationCodeGrant(provider, new URL(query, back), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    })
    const claims: Claims = tokens.claims()!
    const subject = tokens.claims()!.sub
    const more =
      saysAll(claims, asked) || !provider.serverMetadata().userinfo_endpoint
        ? {}
        : await openid.fetchUserInfo(provider, tokens.access_token, subject)
    return { subject, claims: { ...more, ...claims }, idToken: tokens.id_token! }
  })
}

/** Where its own session ends; null where it has no such place. */
export const endAt = (provider: openid.Configuration, idToken: string, back: string): string | null =>
  provider.serverMetadata().end_session_endpoint
    ? openid.buildEndSessionUrl(provider, { id_token_hint: idToken, post_logout_redirect_uri: back }).href
    : null

async function tried<Value>(work: () => Promise<Value>): Promise<Told<Value>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, ...reasonOf(error) }
  }
}

function reasonOf(error: unknown): { why: ProviderTrouble['why']; detail: string } {
  if (error instanceof openid.AuthorizationResponseError)
    return { why: error.error === 'access_denied' ? 'declined' : 'unusable', detail: error.error }
  const chain: Error[] = []
  for (let one = error; one instanceof Error && chain.length < 5; one = one.cause) chain.push(one)
  const detail = chain
    .map(({ message }) => message)
    .join(': ')
    .slice(0, 300)
  const gone = chain.some(one => one.name === DOWN || (one as { code?: unknown }).code === 'OAUTH_TIMEOUT')
  return { why: gone ? 'unreachable' : 'unusable', detail }
}
