/** What keeps npm from installing, in a sentence: npm itself says it in a dozen lines, or not at all. */
import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

const MB = 1024 * 1024
/** What the installed packages take; npm's copy of them in its cache comes on top, the first time. */
export const PACKAGES_MB = 600
/** A disk with less than this is full: npm stops with something left over. */
export const FULL_MB = 30

/** Whether this user may write in a folder: one sentence, or null. */
export function notWritable(folder) {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return null
  } catch {
    return `This user may not write in ${folder}, where the packages and the screens go. Start it as the folder's owner, or clone Antrean to where this user may write.`
  }
}

/** Whether the disks of these folders, there or yet to be made, have so many MB free: one sentence, or null. */
export function noRoom(neededMb, ...folders) {
  for (const folder of folders) {
    let at = folder
    while (!existsSync(at)) at = path.dirname(at)
    const { bavail, bsize } = statfsSync(at)
    const freeMb = Math.floor((bavail * bsize) / MB)
    if (freeMb < neededMb)
      return `The disk of ${folder} has ${freeMb} MB free, and the packages take about ${PACKAGES_MB} MB, with npm's own copy about 900 MB. Make room, and start it again.`
  }
  return null
}

/** Where npm keeps what it fetched. */
export const npmCache = process.env.npm_config_cache ?? path.join(homedir(), '.npm')
