import { type DisplayModel, defaultModel, type FamilyName, models } from '../src/models.ts'
import type { LinePlan } from './virtual-line.ts'

/**
 * Reads `dmd,alpha@serial,panel:1+panel:2`: lines separated by commas, displays that share one by `+`; each is a family
 * or a model, `:address` where it has one; `@serial` hangs the line on a pseudo-terminal in place of a TCP port.
 *
 * @throws an Error that names the entry which is not understood.
 */
export function parseDisplayList(list: string): LinePlan[] {
  const counts = new Map<string, number>()
  return list
    .split(',')
    .map(entry => entry.trim())
    .filter(entry => entry !== '')
    .map(entry => {
      const [devices = '', wire = 'tcp', ...rest] = entry.split('@')
      if ((wire !== 'tcp' && wire !== 'serial') || rest.length > 0) {
        throw new Error(`"${entry}" in the list of displays: after @ comes tcp or serial.`)
      }
      return { wire, displays: devices.split('+').map(device => planDisplay(device, entry)) }
    })

  function planDisplay(device: string, entry: string): LinePlan['displays'][number] {
    const [what = '', address] = device.split(':')
    const model = findModel(what)
    if (!model) {
      const known = [...new Set(models.flatMap(model => [model.family, model.name]))].join(', ')
      throw new Error(
        `"${entry}" in the list of displays: "${what}" is neither a family nor a model. Known are ${known}.`,
      )
    }
    const number = (counts.get(what) ?? 0) + 1
    counts.set(what, number)
    return {
      name: `${what}-${number}`,
      model,
      address: address ?? (model.family === 'panel' ? String(number) : ''),
    }
  }
}

function findModel(what: string): DisplayModel | undefined {
  return models.find(model => model.name === what) ?? defaultModel(what as FamilyName)
}
