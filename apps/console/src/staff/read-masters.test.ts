import { expect, it } from 'vitest'
import { readMasters } from './read-masters.ts'

const services = [{ letter: 'A' }, { letter: 'B' }]
function read(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return readMasters(form, services)
}

it('[A20] what is ticked is mastered, all day or at its hours', () => {
  const form = {
    'masters-A': 'on',
    'from-A': '',
    'to-A': '',
    'masters-B': 'on',
    'from-B': '08:00',
    'to-B': '',
  }
  expect(read(form)).toEqual({ masters: [{ service: 'A' }, { service: 'B', from: '08:00' }], fault: null })
})

it('[A20] nothing ticked, or an end before the beginning, is a fault at its field', () => {
  expect(read({ 'from-A': '08:00' }).fault).toEqual({ why: 'noneMastered', service: 'A', field: 'masters-A' })
  expect(read({ 'masters-B': 'on', 'from-B': '12:00', 'to-B': '08:00' }).fault).toEqual({
    ...{ why: 'endsFirst', service: 'B', field: 'to-B' },
  })
})
