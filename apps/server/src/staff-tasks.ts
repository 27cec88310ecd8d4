/** Who may sign in, kept at the terminal, also while the hall runs: the first administrator, and everybody after. */
import { buffer } from 'node:stream/consumers'
import {
  type HallConfig,
  PASSWORD_MAX,
  PASSWORD_MIN,
  plainText,
  Role,
  STAFF_NAME_MAX,
} from '@antrean/queue-core'
import type { Access } from './access/access.ts'
import { openKnown } from './administration.ts'
import { takeFolder } from './store/folder.ts'

export async function addStaff(
  data: string,
  name: string | undefined,
  role: string | undefined,
  hall: HallConfig['name'],
): Promise<void> {
  if (!name) throw new Error('Name the member of staff: staff add NAME --role ROLE.')
  expectShort(name)
  const parsed = Role.safeParse(role)
  if (!parsed.success) throw new Error(`Give --role, one of ${Role.options.join(', ')}.`)
  const access = openKnown(data, hall)
  try {
    await access.staff.set(name, parsed.data, await askPassword(name))
    const { id } = access.staff.byName(name)!
    access.audit.record({ what: 'staff-added', actor: 'terminal', detail: `${id} ${parsed.data}` })
    process.stdout.write(`${name} may sign in as ${parsed.data}.\n`)
  } finally {
    access.close()
  }
}

export function removeStaff(data: string, name: string | undefined): void {
  if (!name) throw new Error('Name the member of staff: staff remove NAME. staff list shows all.')
  const access = openKnown(data)
  try {
    const { id } = memberNamed(access, name)
    access.staff.remove(name)
    access.audit.record({ what: 'staff-removed', actor: 'terminal', detail: id })
    process.stdout.write(`${name} may no longer sign in; their sessions have ended.\n`)
  } finally {
    access.close()
  }
}

export function renameStaff(data: string, name: string | undefined, to: string | undefined): void {
  if (!name || !to) throw new Error('Give the name and the new one: staff rename NAME NEW.')
  expectShort(to)
  const access = openKnown(data)
  try {
    const { id } = memberNamed(access, name)
    const other = access.staff.byName(to)
    if (other && other.id !== id)
      throw new Error(`${other.name} is on the staff already. Choose another name.`)
    access.staff.rename(name, to)
    access.audit.record({ what: 'staff-renamed', actor: 'terminal', detail: id })
    process.stdout.write(`${name} is ${to} from now on, and signs in by that name.\n`)
  } finally {
    access.close()
  }
}

/** The name of whoever was removed, where nobody needs to know any more who it was: with the hall stopped. */
export function forgetStaff(data: string, name: string | undefined): void {
  if (!name) throw new Error('Name who was removed: staff forget NAME.')
  // An older page may not leave the file under a hall that is at work with it.
  const folder = takeFolder(data)
  const access = openKnown(data)
  try {
    if (access.staff.byName(name)) throw new Error(`${name} is on the staff. Remove them first.`)
    const ids = access.staff.forget(name)
    if (ids.length === 0) throw new Error(`Nobody named ${name} was removed.`)
    access.audit.record({ what: 'staff-forgotten', actor: 'terminal', detail: ids.join(' ') })
    process.stdout.write('The name is erased; what they did is shown as that of a former officer.\n')
  } finally {
    access.close()
    folder.release()
  }
}

function memberNamed(access: Access, name: string) {
  const member = access.staff.byName(name)
  if (!member) throw new Error(`No member of staff is named ${name}. staff list shows all.`)
  return member
}

function expectShort(name: string): void {
  if (name.length > STAFF_NAME_MAX)
    throw new Error(`A name has at most ${STAFF_NAME_MAX} characters. Choose a shorter one.`)
}

export function listStaff(data: string): void {
  const access = openKnown(data)
  try {
    for (const { name, role, disabledAt } of access.staff.all()) {
      const kept = disabledAt === null ? '' : '  (disabled)'
      process.stdout.write(`${role.padEnd(LONGEST_ROLE)}  ${name}${kept}\n`)
    }
  } finally {
    access.close()
  }
}

const LONGEST_ROLE = Math.max(...Role.options.map(role => role.length))

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
