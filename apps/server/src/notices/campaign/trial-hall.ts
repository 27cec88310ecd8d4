/** A hall as a process of its own that dies by SIGKILL and is there again, over one folder. */
import { type Answer, call } from '../../testing/client.ts'
import { spawnServer } from '../../testing/start-server.ts'

export async function openTrialHall(data: string, args: string[]) {
  let kills = 0
  let server = await spawnServer(data, args)
  let token = await server.signIn('administrator')
  return {
    /** Where it is now. */
    url: () => server.url,
    /** As an administrator; null where it died before it answered. */
    ask: (method: string, path: string, body?: object): Promise<Answer | null> =>
      call(server.url, method, `/api/v1/${path}`, { token, ...(body && { body }) }).catch(() => null),
    async kill(): Promise<void> {
      await server.kill('SIGKILL')
      kills++
      server = await spawnServer(data, args)
      token = await server.signIn('administrator')
    },
    kills: () => kills,
    stop: () => server.kill('SIGTERM'),
    end: () => server.kill('SIGKILL'),
  }
}
