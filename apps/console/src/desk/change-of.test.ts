import { expect, it } from 'vitest'
import { changeOf } from './change-of.ts'

const plain = { language: 'id', priority: 'normal', priorityReason: null } as const
const elderly = { language: 'id', priority: 'priority', priorityReason: 'elderly' } as const

it('[Q39] [Q40] what differs is sent, and nothing else', () => {
  expect(changeOf(plain, { priority: 'normal', language: 'id', why: '' })).toBeNull()
  expect(changeOf(plain, { priority: 'normal', language: 'en', why: '' })).toEqual({ language: 'en' })
  expect(changeOf(plain, { priority: 'disabled', language: 'id', why: '' })).toEqual({
    ...{ priority: 'priority', priorityReason: 'disabled' },
  })
  expect(changeOf(elderly, { priority: 'elderly', language: 'id', why: '' })).toBeNull()
  expect(changeOf(elderly, { priority: 'disabled', language: 'en', why: '' })).toEqual({
    ...{ language: 'en', priority: 'priority', priorityReason: 'disabled' },
  })
})

it('[Q39] a priority is taken away with a word', () => {
  expect(changeOf(elderly, { priority: 'normal', language: 'id', why: 'no' })).toBe('why')
  expect(changeOf(elderly, { priority: 'normal', language: 'id', why: 'wrong key' })).toEqual({
    ...{ priority: 'normal', why: 'wrong key' },
  })
})
