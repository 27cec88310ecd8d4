/**
 * The HTTP face of a hall, typed: every path with what it takes, what it answers and how it refuses. The types are made of
 * the server's own description by `npm run api-types`; any other system can make them from `/api/openapi.json` as well.
 */
import createClient, { type Client } from 'openapi-fetch'
import type { paths } from './paths.ts'

export type { components, operations, paths } from './paths.ts'
export type HallApi = Client<paths>

/** `url` as `http://127.0.0.1:8080`; `token` of a session or of a device, where it is needed. */
export const connectApi = (url: string, token?: string): HallApi =>
  createClient<paths>({
    baseUrl: url,
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
  })
