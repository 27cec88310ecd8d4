/** The parts of a kiosk put together; both shells start here and put their window on top. */
import path from 'node:path'
import { connectHall } from '@antrean/hall-client'
import { deviceToken, givenToken } from '@antrean/hall-client/device-token'
import { getToKnow, openFileJournal, openPrinter } from '@antrean/printer-driver'
import type { Logger } from 'pino'
import { takeDataFolder } from './data-folder.ts'
import { watchDisk } from './disk-room.ts'
import { type KioskAgent, startAgent } from './kiosk-agent.ts'
import type { Options } from './options.ts'
import { openPressJournal } from './press-journal.ts'
import { logoThatFits, readLogo } from './read-logo.ts'
import { openStandards } from './standards.ts'

export type OpenKiosk = { agent: KioskAgent; close: () => Promise<void> }

/** @throws one sentence about what is wrong */
export async function openKiosk(options: Options, log: Logger): Promise<OpenKiosk> {
  const { server, data, printer: printerUrl } = options
  const picture = options.logo === undefined ? null : readLogo(options.logo, printerUrl)
  const given = givenToken(options)
  const giveBack = await takeDataFolder(data)
  try {
    const token = await deviceToken(options.desk ? 'desk-printer' : 'kiosk', { ...options, token: given })
    const tell = (news: string) => log.warn(news)
    const journal = openPressJournal(data, Date.now(), tell)
    const papers = await openFileJournal(path.join(data, 'paper.jsonl'), { tell })
    const known = await getToKnow(printerUrl, {
      file: path.join(data, 'printer.json'),
      mayAsk: !papers.hasBrokenOff,
      tell: news => log.info(news),
    })
    const logo = picture && logoThatFits(picture, known.profile, tell)
    const printer = openPrinter(printerUrl, {
      ...known,
      journal: papers,
      log: (level, message) => log[level]({ printer: printerUrl }, message),
      ...(logo && { logo }),
      onResolved: outcome => agent.paperResolved(outcome),
    })
    const hall = connectHall({ url: server, namespace: '/kiosk', token, log })
    hall.subscribe(() => {
      const { status, refusal } = hall.state()
      if (status === 'refused')
        log.error({ code: refusal?.code }, `The server refuses this kiosk: ${refusal?.message}`)
    })
    const disk = watchDisk(journal, log)
    const readStandard = openStandards(server)
    const agent = startAgent({ hall, printer, printerUrl, journal, disk, log, logo, readStandard })
    return {
      agent,
      close: async () => {
        await Promise.all([agent.stop(), printer.close()])
        await printer.journal.close()
        disk.close()
        hall.close()
        journal.close()
        giveBack()
      },
    }
  } catch (error) {
    giveBack()
    throw error
  }
}
