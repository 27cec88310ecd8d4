/** A real file system of a few megabytes that can be filled to the last byte. It takes root and the right to mount. */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = { path: string; fill(): void; empty(): void; release(): void }

/** `ext4`: with blocks of 1 kB, in which a file mapped into memory can have holes. Null where nothing can be mounted. */
export function mountSmallDisk(kind: 'ext4' | 'tmpfs', kilobytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'antrean-disk-'))
  const [image, path] = [join(folder, 'image'), join(folder, 'disk')]
  mkdirSync(path)
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, { stdio: 'ignore' }).status === 0
  if (kind === 'ext4') writeFileSync(image, Buffer.alloc(kilobytes * 1024))
  const mounted =
    kind === 'tmpfs'
      ? run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path)
      : run('mkfs.ext4', '-q', '-F', '-b', '1024', image) && run('mount', '-o', 'loop', image, path)
  if (!mounted) {
    rmSync(folder, { recursive: true })
    return null
  }
  const filler = join(path, 'filler')
  return {
    path,
    fill() {
      const fd = openSync(filler, 'a')
      try {
        // A write that finds no room for all of it writes a part, or throws where there is none at all.
        while (writeSync(fd, Buffer.alloc(512)) === 512);
      } catch {
        // Full.
      } finally {
        closeSync(fd)
      }
    },
    empty: () => rmSync(filler),
    release() {
      run('umount', '--lazy', path)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
