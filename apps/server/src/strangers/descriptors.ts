/** How many files and sockets this process may have open; 1,024 where the system does not say. */
import { readFileSync } from 'node:fs'

export function openFilesLimit(): number {
  try {
    const [, limit] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? []
    return limit ? Number(limit) : 1024
  } catch {
    return 1024
  }
}
