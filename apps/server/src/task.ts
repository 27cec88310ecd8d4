/** Which task the words of a command line name, and the words that are left for it. */
import { CommandLineError, meant } from '@antrean/command-line'

/** How many more words each takes; a name of a device and a reason may be of several. */
const TASKS = {
  'staff add': 1,
  'staff remove': 1,
  'staff rename': 2,
  'staff forget': 1,
  'staff list': 0,
  'device invite': Number.POSITIVE_INFINITY,
  backup: 1,
  restore: 1,
  export: 0,
  import: 1,
  'record accept': Number.POSITIVE_INFINITY,
  'hall print': 0,
} as const
export type Task = keyof typeof TASKS | 'run'

const isTask = (name: string): name is keyof typeof TASKS => Object.hasOwn(TASKS, name)

/** @throws one sentence where there is no such task */
export function readTask(given: string[]): { task: Task; words: string[] } {
  if (given.length === 0) return { task: 'run', words: [] }
  const length = isTask(given[0]!) ? 1 : 2
  const name = given.slice(0, length).join(' ')
  const words = given.slice(length)
  if (!isTask(name))
    throw new CommandLineError(`There is no task '${name}'.${suggestion(given)} --help lists them.`)
  const extra = words[TASKS[name]]
  if (extra !== undefined)
    throw new CommandLineError(
      `${name} has no use for '${extra}'. What is of several words, as a name, stands in quotes. --help shows how.`,
    )
  return { task: name, words }
}

/** `bakcup DIR` means a task of one word, `staff ad` one of two; `staff` alone means any of its own. */
function suggestion([first = '', second]: string[]): string {
  const names = Object.keys(TASKS)
  const own = names.filter(name => name.startsWith(`${first} `))
  if (own.length > 0 && second === undefined) return ` Did you mean ${own.join(' or ')}?`
  return (second !== undefined && meant(`${first} ${second}`, names)) || meant(first, names)
}
