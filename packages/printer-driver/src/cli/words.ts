import { readCommandLine } from '@antrean/command-line'

type Options = Parameters<typeof readCommandLine>[1]

/** What follows the name of a command: so many words at the most, and options that it knows. */
export const readWords = <const O extends Options>(words: string[], most: number, options: O) =>
  readCommandLine(words, options, { words: most, help: 'npm run printer -- help' })
