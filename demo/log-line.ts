/** A program's log on a person's terminal: what needs attention, in plain words. */
const WARNING = 40
const ERROR = 50

/**
 * The line to show, or null for one that only a machine needs. Lines that are no JSON are sentences already. Of a hall
 * that is closing nobody needs to hear that its cables are gone.
 */
export function readableLog(program: string, line: string, closing: boolean): string | null {
  try {
    const { level, msg } = JSON.parse(line) as { level: number; msg: string }
    return level >= (closing ? ERROR : WARNING) ? `  ${program}: ${msg}` : null
  } catch {
    return line
  }
}
