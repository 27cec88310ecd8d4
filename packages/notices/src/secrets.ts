import { timingSafeEqual } from 'node:crypto'

const STARS = '•••'

/** Takes secrets out of what others say before it is shown: a gateway may quote the request that it did not understand. */
export function withoutSecrets(secrets: readonly string[]): (text: string) => string {
  const forms = secrets
    .filter(secret => secret.length > 0)
    .flatMap(secret => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
    .sort((a, b) => b.length - a.length)
  return text => forms.reduce((left, secret) => left.replaceAll(secret, STARS), text)
}

/** Equal, in a time that says nothing of where they differ. */
export function sameSecret(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
