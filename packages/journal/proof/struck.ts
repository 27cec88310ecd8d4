/** A life that the kernel itself strikes at the n-th call on the journal's files: by SIGKILL, or by an error. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { entry, numbers, openBook } from '../virtual/book.ts'

export type Strike = { call: string; by: 'signal=SIGKILL' | 'error=ENOSPC' | 'error=EIO' | 'error=EMFILE' }

/** Every kind of blow that a disk or a hand can deal; strace counts each system call for itself. */
export const STRIKES: Strike[] = [
  ...['openat', 'write', 'fsync', 'rename'].map(call => ({ call, by: 'signal=SIGKILL' }) as const),
  { call: 'openat', by: 'error=EMFILE' },
  ...['write', 'rename'].map(call => ({ call, by: 'error=ENOSPC' }) as const),
  ...['write', 'fsync'].map(call => ({ call, by: 'error=EIO' }) as const),
]

export const hasStrace = (): boolean => spawnSync('strace', ['-V']).status === 0

/**
 * Lives once on a journal with a half line at its end, struck from the `nth` call on, `times` calls long. Returns
 * whether the blow fell, and what is missing, made up or out of order afterwards.
 */
export function liveStruck(strike: Strike, nth: number, times: number): { fell: boolean; wrong: string[] } {
  const folder = mkdtempSync(path.join(tmpdir(), 'struck-'))
  try {
    const file = path.join(folder, 'book.jsonl')
    writeFileSync(file, `${JSON.stringify(entry(0))}\n{"n":`)
    const places = [folder, ...['', '.new', '.aside', '.aside.new'].map(end => file + end)]
    const when = times === 1 ? `${nth}` : `${nth}..${nth + times - 1}`
    const log = path.join(folder, 'calls')
    const { stdout } = spawnSync(
      'strace',
      [
        ...['-o', log, '-e', `trace=${strike.call}`, '-e', `inject=${strike.call}:${strike.by}:when=${when}`],
        ...places.flatMap(place => ['-P', place]),
        ...[process.execPath, path.join(import.meta.dirname, 'one-life.ts'), file],
      ],
      { encoding: 'utf8' },
    )
    const told = (word: string) =>
      [...stdout.matchAll(new RegExp(`${word} (\\d+)`, 'g'))].map(([, n]) => Number(n))
    const found = numbers(openBook(file))
    const closing = told('closing')
    const missing = [0, ...told('opened')].filter(n => !found.includes(n) && !closing.includes(n))
    const wrong = missing.map(n => `${n} was acknowledged and is gone`)
    const opened = [...new Set(found)]
    if (opened.some((n, i) => i > 0 && n < opened[i - 1]!)) wrong.push(`out of order: ${found}`)
    return { fell: wasStruck(log), wrong }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function wasStruck(log: string): boolean {
  const { stdout } = spawnSync('grep', ['-cE', 'INJECTED|killed by SIGKILL', log], { encoding: 'utf8' })
  return Number(stdout) > 0
}
