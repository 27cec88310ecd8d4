/** `GS :` starts and ends a macro, `GS ^` carries it out again. */
import { openAllowance } from './allowance.ts'
import type { Command } from './commands.ts'

export type Macros = {
  /** `GS :`. */
  startOrEnd(): void
  record(command: Command): void
  /** `GS ^`: so many times. */
  play(times: number): Generator<Command, void>
}

const MOST_BYTES = 2048
export function openMacros(): Macros {
  let kept: Command[] = []
  let recording: Command[] | undefined
  let bytes = 0
  const allowance = openAllowance(100_000, 16)

  return {
    startOrEnd() {
      if (recording) {
        kept = bytes > MOST_BYTES ? [] : recording
        recording = undefined
      } else {
        recording = []
        bytes = 0
      }
    },
    record(command) {
      allowance.earn(command.bytes.length)
      if (!recording) return
      bytes += command.bytes.length
      if (bytes <= MOST_BYTES) recording.push(command)
    },
    *play(times) {
      // Asked for inside of a macro, it ends it: none is carried out within itself.
      if (recording) {
        recording = undefined
        kept = []
      }
      for (let time = 0; time < times; time++) {
        for (const command of kept) {
          if (!allowance.spend(command.bytes.length)) return
          yield command
        }
      }
    },
  }
}
