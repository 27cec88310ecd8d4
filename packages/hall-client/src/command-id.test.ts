import { CommandId } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { newCommandId } from './command-id.ts'

test('every command has its own name, one that the contract takes', () => {
  const names = Array.from({ length: 1000 }, newCommandId)
  for (const name of names) expect(CommandId.safeParse(name).success).toBe(true)
  expect(new Set(names).size).toBe(1000)
})
