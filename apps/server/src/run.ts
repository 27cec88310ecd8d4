/** What the command line asks for: the hall itself, or one small task on its data folder. */
import { resolve } from 'node:path'
import { cannotListen, endOnSignal } from '@antrean/command-line'
import pino, { type Logger } from 'pino'
import { inviteDevice, printHall } from './administration.ts'
import { backUp } from './backup/backup.ts'
import { restore } from './backup/restore.ts'
import { setUpDemo, tokensToCome } from './demo.ts'
import { exportAll } from './export/export-command.ts'
import { isOwnHall } from './first-start/first-people.ts'
import { openFoyer } from './first-start/foyer.ts'
import { importFile, takeImportBack } from './history/import-command.ts'
import { type Options, readOptions, USAGE } from './options.ts'
import { qrTrouble } from './qr-code.ts'
import { acceptRecord } from './record/accept.ts'
import { type RunningServer, startServer } from './server.ts'
import { addStaff, forgetStaff, listStaff, removeStaff, renameStaff } from './staff-tasks.ts'
import { filesIn, takeFolder } from './store/folder.ts'
import { hasHall } from './store/sqlite/has-hall.ts'

export async function run(args: string[]): Promise<void> {
  try {
    // What the hall keeps is for its own user alone.
    process.umask(0o077)
    const options = readOptions(args)
    if (options === 'help') process.stdout.write(USAGE)
    else await perform(options)
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`)
    process.exit(1)
  }
}

async function perform(options: Options): Promise<void> {
  const { task, words, data } = options
  const [first] = words
  const say = (sentence: string) => void process.stdout.write(`${sentence}\n`)
  switch (task) {
    case 'run':
      return runHall(options)
    case 'staff add':
      return addStaff(data, first, options.role, options.config.name)
    case 'staff remove':
      return removeStaff(data, first)
    case 'staff rename':
      return renameStaff(data, first, words[1])
    case 'staff forget':
      return forgetStaff(data, first)
    case 'staff list':
      return listStaff(data)
    case 'device invite':
      return inviteDevice(data, first, words.slice(1).join(' '))
    case 'backup':
      return say(await backUp(data, first && resolve(first)))
    case 'restore':
      return say(restore(data, first && resolve(first)))
    case 'export':
      return say(exportAll(data, { ...options, out: options.out && resolve(options.out) }))
    case 'import':
      return say(
        options['take-back']
          ? takeImportBack(data, options.source)
          : importFile(data, first && resolve(first), options),
      )
    case 'record accept':
      return say(acceptRecord(data, words.join(' ')))
    case 'hall print':
      return printHall(options.config)
  }
}

async function runHall(options: Options): Promise<void> {
  const log = pino({ level: process.env.LOG_LEVEL ?? 'info' }, pino.destination({ fd: 2, sync: false }))
  if (options.empty && isEmpty(options.data)) return runFoyer(options, log)
  if (options.empty)
    log.warn(
      `The folder ${options.data} has a hall: --empty changes nothing. For another hall choose another folder with --data.`,
    )
  const server = await startServer({ ...options, log })
  const own = isOwnHall(server.access)
  const demo = options.demo ? await setUpDemo(server.access, server.folder.demoDevices) : {}
  endOnSignal(server.stop, log, 'The hall')
  const ready = {
    event: 'ready',
    api: server.url,
    ...demo,
    ...(own && { own }),
    booths: server.config.booths.map(({ number, name, services }) => ({
      number,
      ...(name && { name }),
      services,
    })),
  }
  if (options.json) process.stdout.write(`${JSON.stringify(ready)}\n`)
  isReady(server, options, log)
}

/** Until the hall is set up; then it is the same process, at the same address. */
async function runFoyer(options: Options, log: Logger): Promise<void> {
  // What is started with the hall on this machine belongs to it from the beginning.
  const machines = options.demo ? tokensToCome(filesIn(options.data).demoDevices) : null
  const foyer = await openFoyer({ ...options, log, machines, openHall: startServer })
  endOnSignal(foyer.stop, log, 'The hall')
  const { url, code, page, hall } = foyer
  const ready = {
    event: 'ready',
    api: url,
    ...(machines && {
      ...{ staff: [], kiosk: { token: machines.kiosk }, display: { token: machines.display } },
    }),
    ...{ own: true, booths: [], firstStart: { url: page, code } },
  }
  process.stdout.write(
    options.json
      ? `${JSON.stringify(ready)}\n`
      : `To set the hall up, open ${page ?? url} and type the code ${code}\n`,
  )
  const server = await hall
  endOnSignal(server.stop, log, 'The hall')
  isReady(server, options, log)
}

function isReady(server: RunningServer, options: Options, log: Logger): void {
  const trouble = qrTrouble({ ...options, url: server.url })
  if (trouble) log.warn(trouble)
  log.info({ api: server.url, data: options.data, seq: server.hall.live.seq }, 'The hall is ready.')
}

function isEmpty(data: string): boolean {
  const folder = takeFolder(data)
  try {
    return !hasHall(folder)
  } finally {
    folder.release()
  }
}

/** What the person at the terminal can do about it. */
function sentence(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code?.startsWith('SQLITE_FULL') || code === 'ENOSPC')
    return 'The disk of the data folder is full, and a new hall needs 2 MB there. Make room, and start again.'
  return cannotListen(error) ?? message
}
