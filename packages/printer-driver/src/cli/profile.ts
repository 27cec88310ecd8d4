import { findProfile, profiles } from '../profile/find.ts'
import { type Command, say } from './command.ts'
import { readWords } from './words.ts'

export const profile: Command = {
  usage: 'profile [NAME | FILE.json]',
  does: 'the models known, or one of them as data to copy and change',
  async run(words) {
    const { positionals } = readWords(words, 1, {})
    const [name] = positionals
    if (name) say(JSON.stringify(findProfile(name), null, 2))
    else for (const one of profiles) say(`${one.name.padEnd(12)} ${one.title}`)
    return 0
  },
}
