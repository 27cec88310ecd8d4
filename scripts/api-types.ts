/** Writes the types of packages/api-client from the OpenAPI document of the server: `npm run api-types`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startTestServer } from '../apps/server/src/testing/start-server.ts'
import { typesOf } from '../packages/api-client/generate.ts'

export const FILE = join(import.meta.dirname, '..', 'packages', 'api-client', 'src', 'paths.ts')

export async function apiTypes(): Promise<string> {
  const server = await startTestServer()
  const document = await (await fetch(`${server.url}/api/openapi.json`)).json()
  await server.stop()
  return typesOf(document as object)
}

if (import.meta.main) writeFileSync(FILE, await apiTypes())
