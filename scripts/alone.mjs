/**
 * One at a time: two who install or build in one folder would take the packages away from under each other. The lock is a
 * file with the process that holds it and those that it started; one whose processes are all gone is taken over.
 */
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

const LOOK_MS = 200
const LOCK = path.join(root, '.antrean-installing')

/**
 * Waits for its turn, and does `work`, which is given a way to name a process that it starts: killed ourselves, that one
 * may still be at it.
 */
export async function alone(work, file = LOCK) {
  const mine = `${nameOf(process.pid)}\n`
  if (!(await take(file, mine))) return work(() => {})
  const release = () => {
    if (read(file).startsWith(mine)) rmSync(file, { force: true })
  }
  process.once('exit', release)
  try {
    return await work(child => {
      if (child.pid) writeFileSync(file, `${nameOf(child.pid)}\n`, { flag: 'a' })
    })
  } finally {
    release()
    process.off('exit', release)
  }
}

/** Whether it was taken: on a full disk or in a folder of somebody else there is no lock, and they say so better. */
async function take(file, mine) {
  const parent = process.ppid
  let waiting = false
  while (true) {
    const made = put(file, mine)
    if (made !== 'held') return made === 'put'
    const held = read(file)
    const holder = held.split('\n').find(name => name && isThere(name))
    if (!holder) {
      takeOver(file, held)
      continue
    }
    if (!waiting)
      process.stderr.write(
        `Another start of Antrean installs or builds here (process ${holder.split(' ')[0]}): waiting for it …\n`,
      )
    waiting = true
    await new Promise(resolve => setTimeout(resolve, LOOK_MS))
    // Whoever waits for npm ends with it.
    if (process.env.npm_lifecycle_event && process.ppid !== parent) process.exit(1)
  }
}

/** The file appears with what is in it: nobody ever sees an empty one. */
function put(file, mine) {
  const draft = `${file}.${process.pid}`
  try {
    writeFileSync(draft, mine)
    linkSync(draft, file)
    return 'put'
  } catch (error) {
    return error.code === 'EEXIST' ? 'held' : 'impossible'
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Only one of those who see the old lock gets it away; who got a new one by mistake puts it back. */
function takeOver(file, held) {
  const aside = `${file}.${process.pid}.old`
  try {
    renameSync(file, aside)
    if (read(aside) !== held && !existsSync(file)) renameSync(aside, file)
    else rmSync(aside, { force: true })
  } catch {
    // Somebody else was first.
  }
}

/** A process id comes again; with the moment of its start it does not. One that only waits to be buried has no name. */
function nameOf(pid) {
  const stat = read(`/proc/${pid}/stat`)
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z') return ''
  const begun = fields[19] ?? ''
  return `${pid} ${begun}`.trim()
}

function isThere(name) {
  const pid = Number(name.split(' ')[0])
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
  return nameOf(pid) === name
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
