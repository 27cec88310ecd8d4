/** For Vite: the tables as data in the place of the module that reads and compiles them; a bundle takes those that it uses. */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import * as compiled from './compiled.ts'

const MODULE = fileURLToPath(new URL('compiled.ts', import.meta.url))

export const words = (): Plugin => ({
  name: 'antrean-words',
  enforce: 'pre',
  load(id) {
    if (id !== MODULE) return null
    return Object.entries(compiled)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
      .join('\n')
  },
})
