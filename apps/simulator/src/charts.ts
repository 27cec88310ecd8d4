/** Charts as SVG: how long visitors waited under each policy, and who was late at what hour. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Comparison } from './compare.ts'
import { waitOf } from './figures.ts'
import { clockSeconds, type Scenario } from './scenario.ts'

const [WIDTH, HEIGHT] = [840, 420]
const FRAME = { left: 64, right: 190, top: 48, bottom: 52 }
const COLOURS = ['#0b6e4f', '#c1432e', '#3262a8', '#b07d12', '#7a4b94']
/** Lines that lie on each other are told apart by their dashes. */
const DASHES = ['none', 'none', '10 6', '2 5', '12 4 2 4']
const INK = '#22302c'

type Line = { name: string; points: [number, number][] }
type Axis = { max: number; step: number; label: string; show: (value: number) => string }

export function writeCharts(folder: string, scenario: Scenario, comparison: Comparison): void {
  mkdirSync(folder, { recursive: true })
  const name = scenario.name ?? 'scenario'
  writeFileSync(join(folder, `${name}-waits.svg`), waitsChart(scenario, comparison))
  writeFileSync(join(folder, `${name}-late-by-hour.svg`), lateChart(scenario, comparison))
}

/** The share of visitors that was called after so many minutes at the most. */
function waitsChart(scenario: Scenario, { outcomes }: Comparison): string {
  const closes = clockSeconds(scenario.hall.closes)
  const minutes = 20
  const lines = [...outcomes].map(([name, all]) => {
    const waits = all.map(outcome => waitOf(outcome, closes) / 60).sort((a, b) => a - b)
    const points: [number, number][] = []
    for (let minute = 0, n = 0; minute <= minutes; minute += 0.25) {
      while (n < waits.length && waits[n]! <= minute) n++
      points.push([minute, (100 * n) / Math.max(1, waits.length)])
    }
    return { name, points }
  })
  return chart(
    `Visitors called within so many minutes – ${title(scenario)}`,
    { max: minutes, step: 5, label: 'minutes from the press to the call', show: value => `${value}` },
    { max: 100, step: 20, label: '% of visitors', show: value => `${value}` },
    lines,
    scenario.hall.targetSeconds / 60,
  )
}

/** Visitors who were not called in time, by the half hour in which they came. */
function lateChart(scenario: Scenario, { outcomes }: Comparison): string {
  const [opens, closes] = [clockSeconds(scenario.hall.opens), clockSeconds(scenario.hall.closes)]
  const halves = Math.ceil((closes - opens) / 1800)
  const lines = [...outcomes].map(([name, all]) => {
    const points = Array.from({ length: halves }, (_, half): [number, number] => {
      const came = all.filter(({ visitor }) => Math.floor((visitor.at - opens) / 1800) === half)
      return [half + 0.5, (100 * came.filter(({ late }) => late).length) / Math.max(1, came.length)]
    })
    return { name, points }
  })
  const most = Math.max(10, ...lines.flatMap(({ points }) => points.map(([, y]) => y)))
  const max = Math.ceil(most / 10) * 10
  return chart(
    `Visitors called late – ${title(scenario)}`,
    {
      max: halves,
      step: 2,
      label: 'half hour of arrival',
      show: value =>
        `${Math.floor(opens / 3600 + value / 2)}:${(opens / 60 + value * 30) % 60 === 0 ? '00' : '30'}`,
    },
    { max, step: max / 5, label: '% of visitors', show: value => `${Math.round(value)}` },
    lines,
  )
}

const title = ({ name }: Scenario): string => name?.replaceAll('-', ' ') ?? 'scenario'

function chart(heading: string, x: Axis, y: Axis, lines: Line[], mark?: number): string {
  const across = (value: number) => FRAME.left + (value / x.max) * (WIDTH - FRAME.left - FRAME.right)
  const up = (value: number) => HEIGHT - FRAME.bottom - (value / y.max) * (HEIGHT - FRAME.top - FRAME.bottom)
  const [left, right, top, floor] = [across(0), across(x.max), up(y.max), up(0)].map(round)
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="13" fill="${INK}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${left}" y="26" font-size="16" font-weight="600">${text(heading)}</text>`,
  ]
  for (const value of ticks(y))
    parts.push(
      `<line x1="${left}" x2="${right}" y1="${round(up(value))}" y2="${round(up(value))}" stroke="#dfe5e2"/>`,
      `<text x="${left! - 8}" y="${round(up(value) + 4)}" text-anchor="end">${y.show(value)}</text>`,
    )
  for (const value of ticks(x))
    parts.push(
      `<text x="${round(across(value))}" y="${floor! + 20}" text-anchor="middle">${x.show(value)}</text>`,
    )
  parts.push(
    `<text x="${round((left! + right!) / 2)}" y="${HEIGHT - 10}" text-anchor="middle">${text(x.label)}</text>`,
    `<text transform="translate(16 ${round((top! + floor!) / 2)}) rotate(-90)" text-anchor="middle">${text(y.label)}</text>`,
  )
  if (mark !== undefined)
    parts.push(
      `<line x1="${round(across(mark))}" x2="${round(across(mark))}" y1="${top}" y2="${floor}" stroke="${INK}" stroke-dasharray="4 4"/>`,
      `<text x="${round(across(mark) + 6)}" y="${floor! - 8}">the promise</text>`,
    )
  lines.forEach(({ name, points }, n) => {
    const stroke = `stroke="${COLOURS[n % COLOURS.length]}" stroke-dasharray="${DASHES[n % DASHES.length]}"`
    const path = points.map(([px, py]) => `${round(across(px))},${round(up(py))}`).join(' ')
    const row = top! + 8 + n * 22
    parts.push(
      `<polyline points="${path}" fill="none" ${stroke} stroke-width="${n === 0 ? 3 : 1.6}" stroke-linejoin="round"/>`,
      `<line x1="${right! + 16}" x2="${right! + 38}" y1="${row}" y2="${row}" ${stroke} stroke-width="3"/>`,
      `<text x="${right! + 46}" y="${row + 4}">${text(name)}</text>`,
    )
  })
  return `${[...parts, '</svg>'].join('\n')}\n`
}

function ticks({ max, step }: Axis): number[] {
  return Array.from({ length: Math.floor(max / step + 1e-9) + 1 }, (_, n) => n * step)
}

const round = (value: number): number => Math.round(value * 10) / 10
const text = (plain: string): string => plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
