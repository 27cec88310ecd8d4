/** A program's log on a person's terminal: what needs attention, in plain words. */
const WARNING = 40

/** The line to show, or null for one that only a machine needs. Lines that are no JSON are sentences already. */
export function readableLog(program: string, line: string): string | null {
  try {
    const { level, msg } = JSON.parse(line) as { level: number; msg: string }
    return level >= WARNING ? `  ${program}: ${msg}` : null
  } catch {
    return line
  }
}
