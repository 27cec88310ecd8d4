import { expect, test } from 'vitest'
import { pageAt } from '../shell/pages.tsx'
import { SECTIONS, sectionAt } from './sections.ts'

test('each section is named by its address, and by what is below it [K28]', () => {
  for (const { name, address } of SECTIONS) expect(sectionAt(address)).toBe(name)
  expect(sectionAt('#settings/history')).toBe('set-up')
  expect(sectionAt('#cases/setup/years')).toBe('cases')
  expect(sectionAt('#messages/texts/called/sms/id')).toBe('texts')
  for (const hash of ['', '#cases', '#cases/setups', '#messages/sent', '#reports'])
    expect(sectionAt(hash)).toBeNull()
})

test('an address of before leads an administrator to its section, and nobody else [K28]', () => {
  for (const { address } of SECTIONS) expect(pageAt(address, 'administrator')).toBe('settings')
  expect(pageAt('#cases/overdue', 'administrator')).toBe('cases')
  expect(pageAt('#messages/sent', 'administrator')).toBe('messages')
  expect(pageAt('#cases/setup', 'officer')).toBe('cases')
  expect(pageAt('#messages/texts', 'supervisor')).toBe('messages')
  expect(pageAt('#staff', 'ops')).toBe('ops')
})
