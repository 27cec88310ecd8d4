/** One ticket as the demo's kiosk really prints it: taken off its printer's wire, and the document that it was made from. */
import type { HallSnapshot } from '@antrean/queue-core/contract'
import { readPresses } from '../apps/kiosk/src/agent/press-journal.ts'
import { readLogo } from '../apps/kiosk/src/agent/read-logo.ts'
import type { LogoBlock, PaperDocument } from '../packages/printer-driver/src/paper/document.ts'
import type { PrinterProfile } from '../packages/printer-driver/src/profile/profile.ts'
import { listenTcp } from '../packages/printer-driver/virtual/tcp-line.ts'
import { ticketPaper } from '../packages/ticket-paper/src/index.ts'
import { type DemoKiosk, kioskFolder, LOGO, openDemoKiosk } from './demo-kiosk.ts'
import { inTemporaryFolder, signIn } from './program.ts'

/** `ESC @`, with which a job begins. */
const INITIALISE = Buffer.from([0x1b, 0x40])
/** `GS ( L … 45h`: prints the logo that the printer holds. */
const STORED_LOGO = Buffer.from([0x1d, 0x28, 0x4c, 0x06, 0x00, 0x30, 0x45])
/** `DLE EOT n`, `GS a n`: asked all day long, and no part of a job. */
const ASKED_ANYWAY = '(?:\\x10\\x04[\\x01-\\x04]|\\x1d\\x61\\x0f)'
/** `GS r 1` and `GS ( H`: whether what stands before it is on paper. */
const ASKED_OF_THE_JOB = '(?:\\x1d\\x72\\x01|\\x1d\\x28\\x48\\x06\\x00\\x30\\x30[^]{4})'

export type KioskTicket = {
  /** Everything that goes over the wire for it, the questions whether it is printed included. */
  job: Buffer
  /** The same without the questions. */
  paper: Buffer
  document: PaperDocument
  logo: LogoBlock
}

export const takeKioskTicket = (profile: PrinterProfile): Promise<KioskTicket> =>
  inTemporaryFolder(async folder => {
    let wire = Buffer.alloc(0)
    const kiosk = await openDemoKiosk(folder, receive =>
      listenTcp(
        bytes => {
          wire = Buffer.concat([wire, bytes])
          receive(bytes)
        },
        '127.0.0.1',
        0,
      ),
    )
    try {
      await openBooth(kiosk)
      // The printer is given the logo beside the first tickets.
      for (let tries = 0; tries < 20; tries++) {
        await kiosk.idle()
        wire = Buffer.alloc(0)
        const pressId = await kiosk.press()
        await kiosk.printed()
        const job = without(wire.subarray(wire.indexOf(INITIALISE)), ASKED_ANYWAY)
        await kiosk.leave(pressId)
        if (!job.includes(STORED_LOGO)) continue
        const ticket = readPresses(kioskFolder(folder)).get(pressId)!.ticket!
        const { hall, services } = await hallOf(kiosk)
        const service = services.find(({ letter }) => letter === ticket.service) ?? null
        const logo = readLogo(LOGO, 'tcp://127.0.0.1:9100')
        const document = ticketPaper(ticket, { hall, service, columns: profile.columns, logo })
        return { job, paper: without(job, ASKED_OF_THE_JOB), document, logo }
      }
      throw new Error('The kiosk never printed a ticket with its stored logo.')
    } finally {
      await kiosk.stop()
    }
  })

/** Where somebody serves the service a moment is promised, as on nearly every ticket. */
async function openBooth({ server }: DemoKiosk): Promise<void> {
  const booth = server.booths.find(({ services }) => services.includes('A'))!
  const answer = await fetch(`${server.api}/api/v1/booths/${booth.number}/open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await signIn(server)}` },
    body: '{}',
  })
  if (!answer.ok) throw new Error(await answer.text())
}

const hallOf = async ({ server }: DemoKiosk): Promise<HallSnapshot> =>
  (await fetch(`${server.api}/api/v1/hall`)).json() as Promise<HallSnapshot>

const without = (bytes: Buffer, what: string): Buffer =>
  Buffer.from(bytes.toString('latin1').replace(new RegExp(what, 'g'), ''), 'latin1')
