import { expect, it } from 'vitest'
import { parseDisplayList } from './display-list.ts'

const plan = (list: string) =>
  parseDisplayList(list).map(({ wire, port, displays }) => ({
    wire,
    port,
    displays: displays.map(({ name, model, address }) => `${name}=${model.name}/${address}`),
  }))

it('reads families and models, panels that share a line, and where each line is', () => {
  expect(plan('dmd, betabrite@serial,panel:1+panel:2@tcp:4001,panel')).toEqual([
    { wire: 'tcp', port: 0, displays: ['dmd-1=epson-dm-d/'] },
    { wire: 'serial', port: undefined, displays: ['betabrite-1=betabrite/'] },
    { wire: 'tcp', port: 4001, displays: ['panel-1=counter-4/1', 'panel-2=counter-4/2'] },
    { wire: 'tcp', port: 0, displays: ['panel-3=counter-4/3'] },
  ])
})

it('takes names', () => {
  expect(plan('Booth 3=dmd,Booth 4=panel:7@serial').flatMap(line => line.displays)).toEqual([
    'Booth 3=epson-dm-d/',
    'Booth 4=counter-4/7',
  ])
})

it.each([
  ['lcd', /"lcd" is neither a family nor a model/],
  ['dmd@usb', /"dmd@usb" in the list of displays: after @ comes serial, tcp or tcp:PORT/],
  ['dmd@tcp:x', /after @ comes/],
])('%s is refused with the entry', (list, message) => {
  expect(() => parseDisplayList(list)).toThrow(message)
})
