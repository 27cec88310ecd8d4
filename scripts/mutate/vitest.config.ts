/** The source with one fault in it, as a transformation while it is loaded: no file is touched. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { MUTATIONS } from './mutations.ts'

const root = path.resolve(import.meta.dirname, '../..')
const { MUTATION } = process.env
const mutation = MUTATION ? MUTATIONS[Number(MUTATION)] : undefined
const target = mutation && path.join(root, mutation.file)

export default defineConfig({
  root,
  plugins: [
    {
      name: 'fault',
      enforce: 'pre',
      load: id =>
        mutation && id === target
          ? readFileSync(id, 'utf8').replace(mutation.find, () => mutation.put)
          : null,
    },
  ],
  test: {
    include: ['{apps,packages}/*/src/**/*.test.ts'],
    testTimeout: 30_000,
    bail: 1,
    fsModuleCache: false,
  },
})
