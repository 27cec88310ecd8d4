/** The mark of a known machine, as a cookie that goes to the sign-in alone; one for each person who uses the machine. */
import type { FastifyRequest } from 'fastify'
import { hashOf } from '../access/secrets.ts'

const KEPT_SECONDS = 180 * 86_400

const cookieName = (name: string): string => `antrean-known-${hashOf(name.toLowerCase()).slice(0, 10)}`

export function markIn({ headers }: FastifyRequest, name: string): string | undefined {
  const start = `${cookieName(name)}=`
  const found = headers.cookie?.split(/; */).find(cookie => cookie.startsWith(start))
  return found?.slice(start.length)
}

export function keepMark({ protocol }: FastifyRequest, name: string, mark: string): string {
  const secure = protocol === 'https' ? '; Secure' : ''
  return `${cookieName(name)}=${mark}; Path=/api/v1/session; Max-Age=${KEPT_SECONDS}; HttpOnly; SameSite=Strict${secure}`
}
