/** Signatures of Standard Webhooks (standardwebhooks.com): HMAC-SHA256 over `id.timestamp.body`, by a key of the hook's own. */
import { createHmac, randomBytes } from 'node:crypto'

const MARK = 'whsec_'

/** 256 random bits, as receivers' libraries take them. */
export const newSecret = (): string => MARK + randomBytes(32).toString('base64')

/** `seconds`: of the epoch, when it is sent; receivers refuse what is older than some minutes. */
export function signed(secret: string, id: string, seconds: number, body: string): Record<string, string> {
  const key = Buffer.from(secret.slice(MARK.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  }
}
