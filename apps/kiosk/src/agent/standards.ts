/** The published standards of services: asked of the server when somebody wants to read one, kept for when it is silent. */
import { PublishedStandard } from '@antrean/queue-core/contract'
import { z } from 'zod'
import { type Answer, refuse } from '../api/index.ts'

/** Nobody looks longer at nothing. */
const ANSWER_MS = 3000
const Told = z.object({ standard: PublishedStandard })

/** `server`: its address, e.g. `http://127.0.0.1:8300`. */
export function openStandards(server: string, answerMs = ANSWER_MS) {
  const kept = new Map<string, PublishedStandard>()

  async function ask(service: string): Promise<void> {
    const asked = await fetch(new URL(`/api/v1/services/${service}/standard`, server), {
      signal: AbortSignal.timeout(answerMs),
    })
    const told = asked.ok ? Told.safeParse(await asked.json()) : null
    if (told?.success) kept.set(service, told.data.standard)
  }

  return async ({ service }: { service: string }): Promise<Answer> => {
    await ask(service).catch(() => {})
    const value = kept.get(service)
    return value ? { ok: true, value } : refuse('no-server', 'The server does not tell the standard.')
  }
}
export type ReadStandard = ReturnType<typeof openStandards>
