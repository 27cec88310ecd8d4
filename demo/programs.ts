/** The programs that are open, in their order: opened one after the other, closed in the reverse. */
import path from 'node:path'
import type { Options } from './options.mjs'
import { type Program, startProgram } from './program.ts'
import { watchScreens } from './watch-screens.ts'
import { watchSources } from './watch-sources.ts'

export type Programs = {
  /**
   * Resolves when the program is ready. `again`: its arguments after a restart, at the same address.
   * @throws when it ends before
   */
  open: <Ready>(
    name: string,
    script: string,
    args: string[],
    again: (ready: Ready) => string[],
    onAgain?: (ready: Ready) => void,
  ) => Promise<Ready>
  /** Process ids by the program's name, as they are now. */
  pids: () => Record<string, number | undefined>
  close: () => Promise<void>
}

export function openPrograms({ dev, json }: Options, root: string): Programs {
  const programs: Program<unknown>[] = []
  const watching = dev ? [watchScreens(root)] : []
  return {
    open: async (name, script, args, again, onAgain) => {
      const program = await startProgram({
        name,
        script: path.join(root, script),
        args,
        again,
        onAgain,
        rawLogs: json,
      })
      programs.push(program as Program<unknown>)
      if (dev) watching.push(watchSources(root, script, program.renew))
      return program.ready
    },
    pids: () => Object.fromEntries(programs.map(program => [program.name, program.pid()])),
    close: async () => {
      for (const stopWatching of watching) stopWatching()
      for (const program of programs) program.retire()
      for (const program of programs.toReversed()) await program.stop()
    },
  }
}
