import { type DisplayModel, defaultModel, type FamilyName, models } from '../src/models.ts'
import type { LinePlan } from './virtual-line.ts'

/**
 * Reads `dmd,alpha@serial,panel:1+panel:2`: lines separated by commas, displays that share one by `+`; each is a family
 * or a model, `:address` where it has one. A line is a TCP port, a free one or the one named by `@tcp:4001`; `@serial`
 * makes it a pseudo-terminal. `Booth 3=dmd` gives a display a name.
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
      const [devices = '', wire] = entry.split('@')
      return {
        ...planWire(wire, entry),
        displays: devices.split('+').map(device => planDisplay(device, entry)),
      }
    })

  function planDisplay(device: string, entry: string): LinePlan['displays'][number] {
    const [, given, what = '', address] = /^(?:(.+)=)?([^:]*)(?::(.*))?$/.exec(device) ?? []
    const model = findModel(what)
    if (!model) {
      const known = [...new Set(models.flatMap(model => [model.family, model.name]))].join(', ')
      throw new Error(
        `"${entry}" in the list of displays: "${what}" is neither a family nor a model. Known are ${known}.`,
      )
    }
    const number = (counts.get(what) ?? 0) + 1
    counts.set(what, number)
    const usual = model.family === 'panel' ? String(number) : ''
    return { name: given ?? `${what}-${number}`, model, address: address ?? usual }
  }
}

function planWire(wire = 'tcp', entry: string): Pick<LinePlan, 'wire' | 'port'> {
  if (wire === 'serial') return { wire }
  const [, port] = /^tcp(?::(\d{1,5}))?$/.exec(wire) ?? fail()
  return { wire: 'tcp', port: Number(port ?? 0) }

  function fail(): never {
    throw new Error(`"${entry}" in the list of displays: after @ comes serial, tcp or tcp:PORT.`)
  }
}

function findModel(what: string): DisplayModel | undefined {
  return models.find(model => model.name === what) ?? defaultModel(what as FamilyName)
}
