/** `npm run campaign:states -w packages/printer-driver -- [TROUBLES] [SEED]`: every way of printers, at a hall's own pace. */

import { watchLostTime } from './lost-time.ts'
import { seededRandom } from './random.ts'
import { liveThrough, type StateDay } from './state-day.ts'
import type { Wrong } from './state-watch.ts'
import { ways } from './ways.ts'

const [, , troubles = '220', seed = String(Date.now() % 1_000_000)] = process.argv
const share = Math.ceil(Number(troubles) / ways.length)
const time = watchLostTime()
const days = await Promise.all(
  ways.map((way, index) => liveThrough(way, share, seededRandom(Number(seed) + index * 1_000_000), time)),
)
const inWords = (wrong: readonly Wrong[]): string =>
  wrong
    .map(({ shown, real, ms, lostMs }) => {
      const spans = `${Math.round(ms)} ms; the process was kept from running for ${Math.round(lostMs)}`
      return `\n      ${shown}, and it was ${real} (${spans})`
    })
    .join('')
time.stop()
process.stdout.write('longest  too long  never so  in vain  false  \n')
for (const day of days) {
  const figures = [day.longestMs, day.wrong.length, day.neverSo.length, day.takenInVain, day.falsePrinted]
  const row = figures.map((figure, at) => String(figure).padStart([7, 10, 10, 9, 7][at]!)).join('')
  process.stdout.write(`${row}  ${day.manner}${inWords(day.wrong)}${inWords(day.neverSo)}\n`)
}
const sum = (count: (day: StateDay) => number): number => days.reduce((total, day) => total + count(day), 0)
process.stdout.write(
  `${sum(day => day.troubles)} troubles, seed ${seed}: wrong for too long ${sum(day => day.wrong.length)}, ` +
    `never so ${sum(day => day.neverSo.length)}, taken in vain ${sum(day => day.takenInVain)}, ` +
    `false "printed" ${sum(day => day.falsePrinted)}\n`,
)
