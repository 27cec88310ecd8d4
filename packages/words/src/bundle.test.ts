import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { words } from './bundle.ts'
import * as compiled from './compiled.ts'

const load = words().load as (id: string) => string | null
const module = fileURLToPath(new URL('compiled.ts', import.meta.url))

test('a bundle gets the tables that Node reads, and nothing that reads them', async () => {
  const source = load(module)!
  expect(source).not.toMatch(/\bimport\b|node:/)
  const url = `data:text/javascript,${encodeURIComponent(source)}`
  expect({ ...(await import(/* @vite-ignore */ url)) }).toEqual({ ...compiled })
})

test('every other module is left to the bundler', () => {
  expect(load(module.replace('compiled', 'tables'))).toBeNull()
})
