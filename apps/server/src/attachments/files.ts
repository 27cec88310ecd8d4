/**
 * The files of cases, apart from the log: each under a random name, which is that of its row in people. So it goes when that does,
 * and what nobody knows of after a crash is swept away at the next start.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sync } from '../store/sqlite/copy.ts'

const NAME = /^[0-9a-f-]{36}$/

export type AttachmentFiles = ReturnType<typeof attachmentFiles>

export function attachmentFiles(folder: string) {
  const of = (id: string) => join(folder, id)
  return {
    /** Whole and on the disk, or not there at all; throws what the disk says. */
    async keep(id: string, bytes: Buffer): Promise<void> {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const part = `${of(id)}.part`
      try {
        const file = await open(part, 'wx', 0o600)
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(part, of(id))
        sync(folder)
      } catch (error) {
        await rm(part, { force: true })
        await rm(of(id), { force: true })
        throw error
      }
    },
    /** Null where it is kept no more. */
    read: async (id: string): Promise<Buffer | null> =>
      NAME.test(id) && existsSync(of(id)) ? readFile(of(id)) : null,
    remove: (id: string): void => {
      if (NAME.test(id)) rmSync(of(id), { force: true })
    },
    /** At the start, before anything comes in. */
    sweep(isKept: (id: string) => boolean): void {
      if (!existsSync(folder)) return
      for (const name of readdirSync(folder))
        if (!NAME.test(name) || !isKept(name)) rmSync(of(name), { force: true })
    },
  }
}
