/** Small tasks on the data folder, also while the hall runs: the first administrator, a code for a device. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import {
  DeviceKind,
  type HallConfig,
  PASSWORD_MAX,
  PASSWORD_MIN,
  plainText,
  Role,
  STAFF_NAME_MAX,
  setUpRemarks,
} from '@antrean/queue-core'
import type { Access } from './access/access.ts'
import { openKnownAccess } from './record/access-file.ts'
import { refuseNewerFiles } from './record/releases.ts'
import { filesIn } from './store/folder.ts'
import { hallNamesIn } from './store/sqlite/hall-names.ts'

export async function addStaff(
  data: string,
  name: string | undefined,
  role: string | undefined,
  hall: HallConfig['name'],
): Promise<void> {
  if (!name) throw new Error('Name the member of staff: staff add NAME --role ROLE.')
  if (name.length > STAFF_NAME_MAX)
    throw new Error(`A name has at most ${STAFF_NAME_MAX} characters. Choose a shorter one.`)
  const parsed = Role.safeParse(role)
  if (!parsed.success) throw new Error(`Give --role, one of ${Role.options.join(', ')}.`)
  const access = openKnown(data, hall)
  try {
    await access.staff.set(name, parsed.data, await askPassword(name))
    access.audit.record({ what: 'staff-added', actor: 'terminal', detail: `${name} ${parsed.data}` })
    process.stdout.write(`${name} may sign in as ${parsed.data}.\n`)
  } finally {
    access.close()
  }
}

export function removeStaff(data: string, name: string | undefined): void {
  if (!name) throw new Error('Name the member of staff: staff remove NAME. staff list shows all.')
  const access = openKnown(data)
  try {
    if (!access.staff.remove(name))
      throw new Error(`No member of staff is named ${name}. staff list shows all.`)
    access.audit.record({ what: 'staff-removed', actor: 'terminal', detail: name })
    process.stdout.write(`${name} may no longer sign in; their sessions have ended.\n`)
  } finally {
    access.close()
  }
}

export function listStaff(data: string): void {
  const access = openKnown(data)
  try {
    for (const { name, role } of access.staff.all())
      process.stdout.write(`${role.padEnd(LONGEST_ROLE)}  ${name}\n`)
  } finally {
    access.close()
  }
}

const LONGEST_ROLE = Math.max(...Role.options.map(role => role.length))

/** Only the server makes a new folder: a mistyped one would take staff that no hall knows, for a user who is not its own. */
function openKnown(data: string, hall?: HallConfig['name']): Access {
  if (!['access.sqlite', 'hall.sqlite'].some(name => existsSync(join(data, name))))
    throw new Error(
      `There is no hall in the folder ${data}. Name its folder with --data; a new hall is made by the first start of the server.`,
    )
  refuseNewerFiles(data)
  const files = filesIn(data)
  return openKnownAccess(files, Date.now, hallNamesIn(files.hall) ?? Object.values(hall ?? {}))
}

export function inviteDevice(data: string, kind: string | undefined, name: string): void {
  const parsed = DeviceKind.safeParse(kind)
  if (!parsed.success || !name)
    throw new Error(`Say which: device invite KIND NAME, KIND being one of ${DeviceKind.options.join(', ')}.`)
  const access = openKnown(data)
  try {
    const { code } = access.devices.invite(parsed.data, name)
    access.audit.record({ what: 'device-invited', actor: 'terminal', detail: `${parsed.data} ${name}` })
    process.stdout.write(`${code}\nEnter this code at ${name} within 15 minutes.\n`)
  } finally {
    access.close()
  }
}

/** A whole hall file with every field: the example to begin with, or a file of one's own as the hall reads it. */
export function printHall(config: HallConfig): void {
  process.stdout.write(`${JSON.stringify(config, null, 2)}\n`)
  for (const remark of setUpRemarks(config)) process.stderr.write(`${remark}\n`)
}

/** From the terminal without showing it, or the first line of standard input. */
async function askPassword(name: string): Promise<string> {
  const { stdin, stderr } = process
  if (!stdin.isTTY) return plainText(await buffer(stdin)).split(/\r?\n/, 1)[0]!
  stderr.write(`Password for ${name} (${PASSWORD_MIN} to ${PASSWORD_MAX} characters): `)
  stdin.setRawMode(true)
  let typed = ''
  for await (const chunk of stdin) {
    for (const key of String(chunk)) {
      if (key === '\r' || key === '\n') {
        stdin.setRawMode(false)
        stdin.pause()
        stderr.write('\n')
        return typed
      }
      if (key === '\u0003') process.exit(130)
      typed = key === '\u007f' ? typed.slice(0, -1) : typed + key
    }
  }
  return typed
}
