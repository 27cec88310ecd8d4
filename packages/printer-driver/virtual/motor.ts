/** The pace of the paper: command after command becomes strokes, and strokes take their time. */
import type { Command } from './commands.ts'
import type { Mechanics } from './mechanics.ts'
import type { ReceiveBuffer } from './receive-buffer.ts'
import type { Stroke } from './strokes.ts'

export type Motor = {
  /** The paper moves, or the blade. */
  readonly isRunning: boolean
  /** Goes on as far as paper and time allow. */
  work(): void
  /** What was to be printed of the command in hand is gone. */
  forget(): void
  /** At once. */
  stop(): void
}

type Drive = {
  readonly buffer: ReceiveBuffer
  readonly mechanics: Mechanics
  /** Rows of dots a second; Infinity prints at once. */
  readonly rowsPerSecond: number
  cutMs(): number
  /** It is on, and nothing stops it. */
  mayRun(): boolean
  execute(command: Command): Iterable<Stroke>
  /** It has done what it could for now. */
  onPause(): void
}

/** Timers drop the fraction and may fire a millisecond early; no paper is faster than it is said to be. */
const TIMERS_COME_EARLY_MS = 1
/** The clock of the motor: shorter debts of time are gathered. */
const TICK_SECONDS = 0.01

export function mountMotor({ buffer, mechanics, rowsPerSecond, ...drive }: Drive): Motor {
  /** Of the command that is being carried out, and what has to be done before them. */
  let strokes: Iterator<Stroke> | undefined
  let urgent: Stroke[] = []
  let isWorking = false
  let timer: NodeJS.Timeout | undefined

  const nextStroke = (): Stroke | undefined => urgent.shift() ?? (strokes?.next().value || undefined)

  /** Seconds that it takes. */
  function perform(stroke: Stroke): number {
    const { rows, first = [] } = mechanics.perform(stroke)
    urgent.unshift(...first)
    const isCut = stroke.kind === 'cut' && first.length === 0
    return rows / rowsPerSecond + (isCut ? drive.cutMs() / 1000 : 0)
  }

  function work(): void {
    if (isWorking || timer) return
    isWorking = true
    let owedSeconds = 0
    while (drive.mayRun() && owedSeconds < TICK_SECONDS) {
      const stroke = nextStroke()
      const command = stroke ? undefined : buffer.shift()
      if (stroke) owedSeconds += perform(stroke)
      else if (command) strokes = drive.execute(command)[Symbol.iterator]()
      else {
        mechanics.rest()
        break
      }
    }
    isWorking = false
    if (owedSeconds >= TICK_SECONDS)
      timer = setTimeout(goOn, Math.ceil(owedSeconds * 1000) + TIMERS_COME_EARLY_MS)
    else drive.onPause()
  }

  function goOn(): void {
    timer = undefined
    work()
  }

  return {
    get isRunning() {
      return timer !== undefined
    },
    work,
    forget() {
      strokes = undefined
      urgent = []
    },
    stop() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
