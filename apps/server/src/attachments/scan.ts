/** ClamAV, where it is installed: its resident half if that answers, or the slow one. */
import { spawn } from 'node:child_process'

export type Scanned = 'clean' | 'found' | 'not-scanned'
export type Scan = (bytes: Buffer) => Promise<Scanned>

const PROGRAMS = ['clamdscan', 'clamscan']
/** The slow one reads all it knows each time. */
const MOST_MS = 60_000

/** `programs`: asked in this order until one says clean or found. */
export function openScan(programs: readonly string[] = PROGRAMS): Scan {
  return async bytes => {
    for (const program of programs) {
      const said = await ask(program, bytes)
      if (said !== 'not-scanned') return said
    }
    return 'not-scanned'
  }
}

/** 0: nothing found; 1: something; anything else: it could not tell. */
function ask(program: string, bytes: Buffer): Promise<Scanned> {
  return new Promise(resolve => {
    const child = spawn(program, ['--no-summary', '-'], {
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: MOST_MS,
    })
    child.on('error', () => resolve('not-scanned'))
    child.on('close', code => resolve(code === 0 ? 'clean' : code === 1 ? 'found' : 'not-scanned'))
    // It may end before it has read all.
    child.stdin.on('error', () => {})
    child.stdin.end(bytes)
  })
}
