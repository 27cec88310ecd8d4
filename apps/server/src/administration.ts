/** Small tasks on the data folder, also while the hall runs: the first administrator, a code for a device. */
import { createInterface } from 'node:readline/promises'
import { DeviceKind, type HallConfig, PASSWORD_MIN, Role, setUpRemarks } from '@antrean/queue-core'
import { openAccess } from './access/access.ts'
import { filesIn } from './store/folder.ts'

export async function addStaff(
  data: string,
  name: string | undefined,
  role: string | undefined,
): Promise<void> {
  if (!name || name.length > 60) throw new Error('Name the member of staff: staff add NAME --role ROLE.')
  const parsed = Role.safeParse(role)
  if (!parsed.success) throw new Error(`Give --role, one of ${Role.options.join(', ')}.`)
  const access = openAccess(filesIn(data).access, Date.now)
  try {
    await access.staff.set(name, parsed.data, await askPassword(name))
    access.audit.record({ what: 'staff-added', actor: 'terminal', detail: `${name} ${parsed.data}` })
    process.stdout.write(`${name} may sign in as ${parsed.data}.\n`)
  } finally {
    access.close()
  }
}

export function inviteDevice(data: string, kind: string | undefined, name: string): void {
  const parsed = DeviceKind.safeParse(kind)
  if (!parsed.success || !name)
    throw new Error(`Say which: device invite KIND NAME, KIND being one of ${DeviceKind.options.join(', ')}.`)
  const access = openAccess(filesIn(data).access, Date.now)
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
  if (!stdin.isTTY) {
    for await (const line of createInterface({ input: stdin })) return line
    return ''
  }
  stderr.write(`Password for ${name} (${PASSWORD_MIN} characters or more): `)
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
