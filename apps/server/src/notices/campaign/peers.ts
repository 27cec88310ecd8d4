/** A mail server and a gateway that misbehave as they are told, and remember all that they ever took, also over their own deaths. */
import { openVirtualKannel, type VirtualKannel } from '@antrean/notices/virtual'
import { openMailServer } from '../../../../../packages/notices/testing/mail-server.ts'

export const ACCOUNT = { username: 'antrean', password: 'antrean' }
type KannelMessage = VirtualKannel['messages'][number]

/** What each does with one message in place of taking it and saying so; `mute` after a second of silence. */
export const SMS_FAULTS = ['cut', 'garbage', 'busy', 'down', 'bad-gateway', 'mute'] as const
export const MAIL_FAULTS = ['cut', 'later', 'leaving', 'grey', 'full', 'mute'] as const

export async function openPeers() {
  const mail = await openMailServer()
  let kannel = await openVirtualKannel(ACCOUNT)
  const port = Number(new URL(kannel.url).port)
  const before: KannelMessage[] = []
  const texts = () => [...before, ...kannel.messages]
  return {
    mail: { url: `${mail.url}?tls=never`, deeds: mail.deeds },
    sms: { url: `http://127.0.0.1:${port}/cgi-bin/sendsms` },
    tellSms: (deed: (typeof SMS_FAULTS)[number]) => void kannel.deeds.push(deed),
    /** How often it came to the address. */
    taken: (to: string): number =>
      texts().filter(text => text.to === to).length +
      mail.mails.filter(letter => letter.to.includes(to)).length,
    /** That the text arrived, told to the server at `url`; whether it took that. False where there is no such text. */
    async report(to: string, url: string, state: number): Promise<boolean> {
      const text = texts().findLast(text => text.to === to)
      if (!text?.reportUrl) return false
      const { pathname, search } = new URL(text.reportUrl)
      try {
        return (await kannel.report({ ...text, reportUrl: `${url}${pathname}${search}` }, state)) === 200
      } catch {
        return false
      }
    },
    /** The gateway dies with whatever it has in hand, and is back a moment later. */
    async killSms(): Promise<void> {
      before.push(...kannel.messages)
      const { deeds } = kannel
      await kannel.close()
      kannel = await openVirtualKannel(ACCOUNT, port)
      kannel.deeds.push(...deeds)
    },
    close: () => Promise.all([mail.close(), kannel.close()]),
  }
}

export type Peers = Awaited<ReturnType<typeof openPeers>>
