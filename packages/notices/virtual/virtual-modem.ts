import { setTimeout as sleep } from 'node:timers/promises'
import { openPseudoTerminal } from './pseudo-terminal.ts'

/**
 * What the modem does with the next PDU instead of sending it. After `reset`, `mute`, `garbage` and `pulled` it has sent it all the same; `slow`
 * and `twice` say so late and twice.
 */
export type ModemDeed =
  | ('reset' | 'mute' | 'garbage' | 'pulled')
  | ('slow' | 'twice')
  | ('no-prompt' | 'chatty')
  | { readonly error: string }

export type ModemState = {
  /** The SIM's PIN, or none; with three wrong ones it wants its PUK. */
  pin: string | null
  /** `+CREG`: 0 not searching, 1 home, 2 searching, 3 denied, 5 roaming. */
  network: number
  /** Whether the modem can tell reports of delivery at once. */
  reports: boolean
  /** What the SIM keeps, by its place. */
  readonly stored: Map<number, string>
}

export type VirtualModem = {
  readonly path: string
  /** The PDUs that went out, as hex with the service centre's address before them. */
  readonly sent: string[]
  readonly state: ModemState
  /** For the PDUs that come, one each; `null` for one that goes out as it should. */
  readonly deeds: (ModemDeed | null)[]
  /** Every command that came. */
  readonly commands: string[]
  /** A text comes in: kept on the SIM and told by +CMTI, or told at once by +CMT. */
  deliver(pdu: string, how?: 'stored' | 'direct'): void
  /** A report of delivery. */
  report(pdu: string): void
  /** Called with what it sent and the network's reference, before it says so. */
  onTaken?: (pdu: string, reference: number) => Promise<void> | void
  plug(): Promise<void>
  pull(): Promise<void>
  close(): Promise<void>
}

/** What ends a command, a PDU, and the wish to send one. */
const ENDS = ['\r', '\x1a', '\x1b']

const SLOW_MS = 300

/** A GSM modem on a pseudo-terminal, in PDU mode (3GPP TS 27.005), that misbehaves on request. */
export async function openVirtualModem(first: Partial<ModemState> = {}): Promise<VirtualModem> {
  const state: ModemState = { pin: null, network: 1, reports: true, stored: new Map(), ...first }
  const sent: string[] = []
  const deeds: (ModemDeed | null)[] = []
  const commands: string[] = []
  let [echo, unlocked, wrong, reference] = [true, state.pin === null, 0, 16]
  let rest = ''
  let awaitsPdu = false
  const line = await openPseudoTerminal(bytes => take(bytes.toString('latin1')))
  const say = (...lines: string[]) => line.write(lines.map(one => `\r\n${one}\r\n`).join(''))

  const modem: VirtualModem = {
    path: line.path,
    ...{ sent, state, deeds, commands },
    deliver(pdu, how = 'stored') {
      if (how === 'direct') return line.write(`\r\n+CMT: ,${pdu.length / 2 - 8}\r\n${pdu}\r\n`)
      const place = Math.max(0, ...state.stored.keys()) + 1
      state.stored.set(place, pdu)
      say(`+CMTI: "SM",${place}`)
    },
    report: pdu => line.write(`\r\n+CDS: ${pdu.length / 2 - 1}\r\n${pdu}\r\n`),
    plug: line.plug,
    pull: line.pull,
    close: line.close,
  }
  return modem

  function take(text: string): void {
    if (echo) line.write(text.replaceAll('\x1a', '').replaceAll('\x1b', ''))
    rest += text
    for (;;) {
      const end = [...rest].findIndex(letter => ENDS.includes(letter))
      if (end < 0) return
      const [words, by] = [rest.slice(0, end).trim(), rest[end]]
      rest = rest.slice(end + 1)
      if (by === '\x1b') awaitsPdu = false
      else if (awaitsPdu) void takePdu(words)
      else if (words) {
        commands.push(words)
        obey(words)
      }
    }
  }

  async function takePdu(pdu: string): Promise<void> {
    awaitsPdu = false
    const deed = deeds.shift()
    if (deed && typeof deed === 'object') return say(deed.error)
    sent.push(pdu)
    reference = (reference + 1) & 0xff
    const mine = reference
    await modem.onTaken?.(pdu, mine)
    if (deed === 'mute') return
    if (deed === 'garbage') return void line.write('\x00\xff+CM{"\r\n\x7f')
    if (deed === 'pulled') return void line.pull()
    if (deed === 'reset') {
      echo = true
      unlocked = state.pin === null
      return say('RDY', '+CFUN: 1')
    }
    if (deed === 'chatty') say('+CSQ: 12,0', '+CMTI: "SM",9', '^RSSI:14')
    if (deed === 'slow') await sleep(SLOW_MS)
    const answer = [`+CMGS: ${mine}`, 'OK']
    say(...answer, ...(deed === 'twice' ? answer : []))
  }

  function obey(command: string) {
    const [, name = command, value = ''] = /^(AT\+\w+)[=?]?(.*)$/.exec(command) ?? []
    switch (name) {
      case 'AT':
      case 'AT+CMEE':
      case 'AT+CMGF':
        return say('OK')
      case 'ATE0':
        echo = false
        return say('OK')
      case 'AT+CPIN':
        return value ? unlock(value.replaceAll('"', '')) : tellPin()
      case 'AT+CNMI':
        return say(state.reports || value.split(',')[3] === '0' ? 'OK' : '+CMS ERROR: 303')
      case 'AT+CREG':
        return say(`+CREG: 0,${state.network}`, 'OK')
      case 'AT+CMGL': {
        const lines = [...state.stored].map(([place, pdu]) => `\r\n+CMGL: ${place},1,,24\r\n${pdu}\r\n`)
        return line.write(`${lines.join('')}\r\nOK\r\n`)
      }
      case 'AT+CMGD':
        state.stored.delete(Number(value))
        return say('OK')
      case 'AT+CMGS':
        if (deeds[0] === 'no-prompt') return void deeds.shift()
        awaitsPdu = true
        return line.write('\r\n> ')
      default:
        return say('ERROR')
    }
  }

  function tellPin() {
    if (wrong >= 3) return say('+CPIN: SIM PUK', 'OK')
    say(unlocked ? '+CPIN: READY' : '+CPIN: SIM PIN', 'OK')
  }

  function unlock(pin: string): void {
    unlocked = pin === state.pin
    if (!unlocked) wrong++
    say(unlocked ? 'OK' : '+CME ERROR: 16')
  }
}
