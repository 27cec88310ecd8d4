/** The version that a change was made of: `If-Match: "12"`, as the `ETag` of the set-up said it. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../answer.ts'
import { send } from '../http/reply.ts'

export const etagOf = (version: number): string => `"${version}"`

/** Null where it was answered already: nothing is written over a set-up that was not seen. [T1] */
export function versionIn({ headers, method, url }: FastifyRequest, reply: FastifyReply): number | null {
  const version = Number(
    /^(?:W\/)?"?(\d{1,15})"?$/.exec(headers['if-match']?.trim() ?? '')?.[1] ?? Number.NaN,
  )
  if (Number.isSafeInteger(version)) return version
  send(
    reply,
    refuse(
      'version-needed',
      `${method} ${url.split('?')[0]} needs If-Match with the version that the change was made of. GET /api/v1/settings says it in ETag.`,
    ),
  )
  return null
}
