import {
  type DisplayModel,
  defaultModel,
  type FamilyName,
  familyNames,
  models,
  type SerialSettings,
} from './models.ts'

// A display is named by one URL:
//
//   serial:/dev/ttyUSB1?family=dmd                        a DM-D on a serial port, 9600 8N1
//   serial:/dev/ttyUSB2?family=panel&address=07           one of several panels on an RS-485 line
//   tcp://192.168.1.60:4001?family=alpha&baudRate=19200   a sign behind a serial device server
//
// Optional: model=, address=, refresh= (seconds), baudRate=, dataBits=, parity=, stopBits=.

/** The wire a display hangs on; displays with equal `id` share it. */
export type Endpoint =
  | { readonly kind: 'serial'; readonly id: string; readonly path: string; readonly settings: SerialSettings }
  | {
      readonly kind: 'tcp'
      readonly id: string
      readonly host: string
      readonly port: number
      readonly settings: SerialSettings
    }

export type DisplayAddress = {
  readonly url: string
  readonly endpoint: Endpoint
  readonly model: DisplayModel
  readonly address: string
  readonly refreshSeconds: number
}

export class DisplayUrlError extends Error {
  override name = 'DisplayUrlError'
}

const known = ['family', 'model', 'address', 'refresh', 'baudRate', 'dataBits', 'parity', 'stopBits']

/** @throws {DisplayUrlError} with a sentence that names the wrong part and what to write instead. */
export function parseDisplayUrl(url: string, among: readonly DisplayModel[] = models): DisplayAddress {
  const parsed = URL.parse(url)
  if (!parsed)
    fail('is not a URL', 'Write serial:/dev/ttyUSB0?family=dmd or tcp://192.168.1.60:4001?family=alpha')
  const parameters = parsed.searchParams
  const unknown = [...parameters.keys()].find(key => !known.includes(key))
  if (unknown) fail(`has an unknown setting "${unknown}"`, `Known are ${known.join(', ')}`)

  const model = readModel()
  const settings = readSerialSettings(model.serial)
  return {
    url,
    endpoint: readEndpoint(settings),
    model,
    address: readAddress(model),
    refreshSeconds: readNumber('refresh', model.refreshSeconds, 1, 3600),
  }

  function fail(what: string, remedy: string): never {
    throw new DisplayUrlError(`The display URL "${url}" ${what}. ${remedy}.`)
  }

  function readModel(): DisplayModel {
    const name = parameters.get('model')
    const family = parameters.get('family')
    if (!name && !family) fail('names no family', `Add ?family= with one of ${familyNames.join(', ')}`)
    if (family && !familyNames.includes(family as FamilyName)) {
      fail(`has an unknown family "${family}"`, `Use one of ${familyNames.join(', ')}`)
    }
    const model = name ? among.find(model => model.name === name) : defaultModel(family as FamilyName, among)
    if (!model)
      fail(`has an unknown model "${name}"`, `Known are ${among.map(model => model.name).join(', ')}`)
    if (family && model.family !== family) {
      fail(
        `says family=${family}, but model ${model.name} is of family ${model.family}`,
        'Leave the family out',
      )
    }
    return model
  }

  function readEndpoint(settings: SerialSettings): Endpoint {
    if (parsed?.protocol === 'serial:') {
      const path = decodeURIComponent(parsed.pathname)
      if (!path.startsWith('/'))
        fail('names no serial port', 'Write serial:/dev/ttyUSB0 or serial:/dev/serial/by-id/…')
      return { kind: 'serial', id: path, path, settings }
    }
    if (parsed?.protocol === 'tcp:') {
      const host = parsed.hostname.replace(/^\[|\]$/g, '')
      const port = Number(parsed.port)
      if (!host || !port) fail('needs a host and a port', 'Write tcp://192.168.1.60:4001')
      return { kind: 'tcp', id: `${parsed.hostname}:${port}`, host, port, settings }
    }
    return fail(`begins with "${parsed?.protocol}"`, 'A display hangs on serial: or tcp:')
  }

  function readSerialSettings(usual: SerialSettings): SerialSettings {
    return {
      baudRate: readNumber('baudRate', usual.baudRate, 300, 921_600),
      dataBits: readChoice('dataBits', ['7', '8'], String(usual.dataBits)) === '7' ? 7 : 8,
      parity: readChoice('parity', ['none', 'even', 'odd'], usual.parity) as SerialSettings['parity'],
      stopBits: readChoice('stopBits', ['1', '2'], String(usual.stopBits)) === '2' ? 2 : 1,
    }
  }

  function readAddress(model: DisplayModel): string {
    const address = parameters.get('address')
    switch (model.family) {
      case 'alpha': // two hexadecimal digits; 00 is every sign, ? stands for any digit
        if (address === null) return '00'
        if (!/^[0-9A-Fa-f?]{2}$/.test(address)) {
          fail(`has the sign address "${address}"`, 'Write two hexadecimal digits, such as address=01')
        }
        return address.toUpperCase()
      case 'panel': {
        const field = model.frame.find(field => field.field === 'address')
        if (!field) return ''
        const highest = (field.base ?? 10) ** field.digits - 1
        if (address === null || !/^\d+$/.test(address) || Number(address) > highest) {
          fail(
            address === null ? 'names no panel' : `has the panel address "${address}"`,
            `Add address= with the number set on the panel's switches, 0 to ${highest}`,
          )
        }
        return address
      }
      default:
        if (address !== null)
          fail(`has an address, which family ${model.family} does not know`, 'Leave it out')
        return ''
    }
  }

  function readNumber(name: string, usual: number, least: number, most: number): number {
    const text = parameters.get(name)
    if (text === null) return usual
    const value = Number(text)
    if (!Number.isInteger(value) || value < least || value > most) {
      fail(`has ${name}=${text}`, `${name} is a whole number from ${least} to ${most}`)
    }
    return value
  }

  function readChoice(name: string, choices: readonly string[], usual: string): string {
    const text = parameters.get(name) ?? usual
    if (!choices.includes(text)) fail(`has ${name}=${text}`, `${name} is one of ${choices.join(', ')}`)
    return text
  }
}
