/** Who calls on HTTP: `Authorization: Bearer TOKEN`, of a session or of a device. */
import type { FastifyRequest } from 'fastify'
import type { Access } from '../access/access.ts'

export function tokenOf(request: FastifyRequest): string | undefined {
  return /^Bearer ([\w-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1]
}

export const callerOf = (access: Access, request: FastifyRequest) =>
  access.identify(tokenOf(request), request.ip)
