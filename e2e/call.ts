/** A command over HTTP, as another system gives it; one that is refused throws with the server's own words. */
import { randomUUID } from 'node:crypto'

export async function callServer<Value>(
  api: string,
  method: string,
  route: string,
  token: string,
  body?: object,
): Promise<Value> {
  const response = await fetch(`${api}/api/v1/${route}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      authorization: `Bearer ${token}`,
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${route}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Value
}
