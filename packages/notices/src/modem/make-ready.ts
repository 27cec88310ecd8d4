import type { Sent } from '../channel.ts'
import { notNow } from '../outcome.ts'
import type { AtAnswer, AtDialogue } from './at-dialogue.ts'

const PATIENCE = 10_000

/** Offered once as long as the channel is open: the third wrong PIN locks a SIM. */
export type Pin = { readonly code: string | undefined; refused: boolean }

/**
 * Brings a modem to where it takes short messages: no echo, errors by number, PDU mode, what comes in is kept on the SIM and told, reports are told at once.
 * @returns why it does not, or null.
 */
export async function makeReady(modem: AtDialogue, pin: Pin): Promise<Sent | null> {
  // What a broken-off sending may have left open.
  modem.write('\x1b\r')
  if ((await ask('AT')).kind !== 'ok' && (await ask('AT')).kind !== 'ok')
    return notNow('unreachable', 'The modem does not answer AT. Is it a modem, and is its speed right?')
  await ask('ATE0')
  await ask('AT+CMEE=1')
  const locked = await unlock()
  if (locked) return locked
  const format = await ask('AT+CMGF=0')
  if (format.kind !== 'ok') return notNow('set-up', `The modem has no PDU mode: ${said(format)}`)
  // Modems that cannot tell reports of delivery still take what comes in.
  if ((await ask('AT+CNMI=2,1,0,1,0')).kind !== 'ok') await ask('AT+CNMI=2,1,0,0,0')
  return null

  async function unlock(): Promise<Sent | null> {
    const answer = await ask('AT+CPIN?')
    const state = answer.kind === 'ok' ? answer.lines.join(' ') : said(answer)
    if (/READY/.test(state)) return null
    if (!/SIM PIN$/.test(state)) return notNow('set-up', `The SIM is not ready: ${state}`)
    if (pin.code === undefined) return notNow('set-up', 'The SIM wants its PIN. Set it for this channel.')
    if (!pin.refused) {
      const { code } = pin
      pin.refused = (await ask(`AT+CPIN="${code}"`)).kind === 'error'
      if (!pin.refused) return null
    }
    return notNow('set-up', 'The SIM does not take this PIN. It was tried once: three wrong ones lock a SIM.')
  }

  function ask(command: string): Promise<AtAnswer> {
    return modem.ask(`${command}\r`, PATIENCE)
  }
}

/** Whether the modem is in a network: on GSM and 3G, or on LTE. */
export async function whyNoNetwork(modem: AtDialogue, signal?: AbortSignal): Promise<Sent | null> {
  const states: number[] = []
  for (const command of ['AT+CREG?', 'AT+CEREG?']) {
    const answer = await modem.ask(`${command}\r`, PATIENCE, signal)
    if (answer.kind === 'silence') return notNow('unreachable', answer.detail)
    const state = answer.kind === 'ok' ? /REG: ?\d,(\d+)/.exec(answer.lines.join(' '))?.[1] : undefined
    if (state === '1' || state === '5') return null
    if (state !== undefined) states.push(Number(state))
  }
  if (states.length === 0) return null
  return states.includes(3)
    ? notNow('set-up', 'The network does not let this SIM in.')
    : notNow('unreachable', 'The modem has no network. Is the antenna on, is there coverage?')
}

export const said = (answer: AtAnswer): string =>
  answer.kind === 'error' ? answer.error : answer.kind === 'silence' ? answer.detail : answer.kind
