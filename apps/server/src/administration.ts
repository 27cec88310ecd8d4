/** Small tasks on the data folder, also while the hall runs: a code for a device, a hall file to begin with. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DeviceKind, type HallConfig, setUpRemarks } from '@antrean/queue-core'
import type { Access } from './access/access.ts'
import { openKnownAccess } from './record/access-file.ts'
import { refuseNewerFiles } from './record/releases.ts'
import { filesIn } from './store/folder.ts'
import { hallNamesIn } from './store/sqlite/hall-names.ts'

/** Only the server makes a new folder: a mistyped one would take staff that no hall knows, for a user who is not its own. */
export function openKnown(data: string, hall?: HallConfig['name']): Access {
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
