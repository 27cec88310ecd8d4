/** What the person at the terminal wrote cannot be done; the message is one sentence on what to write instead. */
export class CommandLineError extends Error {}

/**
 * 2 where the command line is wrong, 1 for everything else that keeps a program from its work.
 * @param {unknown} error
 */
export function exitCodeOf(error) {
  return error instanceof CommandLineError ? 2 : 1
}
