import { expect, it, vi } from 'vitest'
import { every, harmless, listeners } from './background.ts'

function heardLog() {
  const error = vi.fn()
  const told = () => error.mock.calls.map(([{ err }, sentence]) => `${sentence} ${err.message}`)
  return { log: { error } as never, told }
}

it('what throws, and what rejects, is told in the log and goes no further', async () => {
  const { log, told } = heardLog()
  expect(
    harmless(log, 'One failed.', () => {
      throw new Error('at once')
    })(),
  ).toBeUndefined()
  await harmless(log, 'Another failed.', async () => {
    throw new Error('later')
  })()
  expect(told()).toEqual(['One failed. at once', 'Another failed. later'])
})

it('what fails in the same way each time is told once, and in another way at once', () => {
  const { log, told } = heardLog()
  const work = harmless(log, 'It failed.', (why: string) => {
    throw new Error(why)
  })
  for (const why of ['full', 'full', 'full', 'lost']) work(why)
  expect(told()).toEqual(['It failed. full', 'It failed. lost'])
})

it('looks again and again though a look fails, one at a time, and ends when the last is over', async () => {
  const { log } = heardLog()
  let begun = 0
  let together = 0
  let most = 0
  const looks = every(1, log, 'A look failed.', async () => {
    begun += 1
    together += 1
    most = Math.max(most, together)
    await new Promise(resolve => setTimeout(resolve, 3))
    together -= 1
    throw new Error('broken')
  })
  looks.now()
  looks.now()
  expect(begun).toBe(1)
  await vi.waitFor(() => expect(begun).toBeGreaterThan(3))
  await looks.close()
  expect([together, most]).toEqual([0, 1])
})

it('what goes wrong in a listener keeps no other from hearing it, and who has stopped hears nothing', () => {
  const { log, told } = heardLog()
  const heard: string[] = []
  const { add, tell, clear } = listeners<[string]>(log, 'It could not be heard.')
  const stop = add(() => {
    throw new Error('deaf')
  })
  // One listener twice is two of them.
  const note = (word: string) => heard.push(word)
  const stopNote = add(note)
  add(note)
  tell('one')
  stop()
  stopNote()
  tell('two')
  clear()
  tell('three')
  expect(heard).toEqual(['one', 'one', 'two'])
  expect(told()).toEqual(['It could not be heard. deaf'])
})
