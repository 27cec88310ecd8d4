import { ALERT_RULES } from '@antrean/queue-core/contract'
import { alertsWords } from '@antrean/words'
import { expect, test } from 'vitest'
import { readAlerts } from './read-alerts.ts'

const words = alertsWords('en')
function read(given: Record<string, string>, channels = ['email', 'sms']) {
  const fields = new FormData()
  for (const rule of ALERT_RULES)
    for (const [name, its] of Object.entries({ at: '10', over: rule === 'disk' ? '20' : '5', minutes: '0' }))
      fields.set(`${rule}.${name}`, its)
  for (const [name, its] of Object.entries({ language: 'id', ...given })) fields.set(name, its)
  return readAlerts(fields, channels, 'ID', words)
}

test('thresholds and addresses are read as they were written [K31]', () => {
  expect(read({ 'late.on': 'on', email: 'jaga@contoh.id', sms: '0812 3456 7890' })).toMatchObject({
    alerts: {
      ...{ language: 'id', email: ['jaga@contoh.id'], sms: ['0812 3456 7890'], whatsapp: [] },
      rules: { late: { on: true, at: 10, over: 5, minutes: 0 }, disk: { on: false, at: 10, over: 20 } },
    },
  })
})

test('what is wrong is said by its field: of what is scarce, the second threshold is the higher one [K31]', () => {
  const faults = (given: Record<string, string>) => read(given)
  expect(faults({ 'late.over': '10' })).toEqual({ faults: { 'late.over': words.overBelow } })
  expect(faults({ 'disk.over': '10' })).toEqual({ faults: { 'disk.over': words.overAbove } })
  expect(faults({ 'late.minutes': 'many' })).toEqual({ faults: { 'late.minutes': words.badNumber } })
  expect(faults({ 'clock.minutes': '1441' })).toEqual({ faults: { 'clock.minutes': words.badNumber } })
  expect(faults({ whatsapp: '0812 3456 7890' })).toEqual({ faults: { whatsapp: words.noChannel } })
  expect(faults({ email: 'nobody' })).toEqual({
    faults: { email: words.badAddress({ address: 'nobody' }) },
  })
})
