/** Who calls on HTTP: `Authorization: Bearer TOKEN`, of a session or of a device, or another system's key. */
import type { FastifyRequest } from 'fastify'
import type { Access } from '../access/access.ts'
import { isKey } from '../access/keys.ts'
import { throughKey } from './through-key.ts'

export function tokenOf(request: FastifyRequest): string | undefined {
  return /^Bearer ([\w-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1]
}

export function callerOf(access: Access, request: FastifyRequest) {
  const token = tokenOf(request)
  const { method, ip: address, routeOptions } = request
  return token && isKey(token)
    ? throughKey(access, token, { method, route: routeOptions.url ?? '', address })
    : access.identify(token, address)
}
