import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { readScenario } from './scenario.ts'

const run = promisify(execFile)
const MAIN = join(import.meta.dirname, 'main.ts')
const folder = mkdtempSync(join(tmpdir(), 'antrean-simulate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const simulate = (...args: string[]) => run(process.execPath, [MAIN, ...args])
const TRACE = {
  hall: { opens: '08:00', closes: '16:00', targetSeconds: 300 },
  arrivals: [
    { at: '08:00:12', service: 'A', priority: false, serviceSeconds: 240, patienceSeconds: 900 },
    { at: '08:00:30', service: 'A', priority: true, serviceSeconds: 240 },
    { at: '08:00:40', service: 'A', priority: false, serviceSeconds: 240 },
  ],
  booths: [
    {
      number: 1,
      services: ['A', 'B'],
      shifts: [
        ['08:00', '12:00'],
        ['13:00', '16:00'],
      ],
    },
  ],
}
const file = (name: string, content: unknown) => {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(content))
  return path
}

describe('npm run simulate', () => {
  it('prints one JSON object for a recorded trace, and nothing else', async () => {
    const { stdout, stderr } = await simulate('--scenario', file('trace.json', TRACE), '--json')
    expect(stderr).toBe('')
    const printed = JSON.parse(stdout)
    expect(Object.keys(printed)).toEqual(['policies', 'defaultPolicy', 'lateLowerBound'])
    expect(printed.defaultPolicy).toBe('fewest-late')
    expect(printed.lateLowerBound).toBe(1)
    expect(printed.policies['fewest-late']).toEqual({
      arrivals: 3,
      calledWithinTarget: 2,
      late: 1,
      p50Seconds: 222,
      p95Seconds: 452,
      worstSeconds: 452,
    })
  })

  it('prints how it is used where that is asked for', async () => {
    expect((await simulate('--help')).stdout).toMatch(/^npm run simulate -- --scenario FILE/)
  })

  it('runs the policies, the days and the seed that are asked for, the same again and again', async () => {
    const args = [
      '--scenario',
      'ordinary-day',
      '--policy',
      'fcfs,fewest-late',
      '--days',
      '3',
      '--seed',
      '9',
      '--json',
    ]
    const [first, second] = await Promise.all([simulate(...args), simulate(...args)])
    expect(first.stdout).toBe(second.stdout)
    const { policies } = JSON.parse(first.stdout)
    expect(Object.keys(policies)).toEqual(['fcfs', 'fewest-late'])
    expect(policies.fcfs.arrivals).toBe(policies['fewest-late'].arrivals)
    expect(policies.fcfs.arrivals).toBeGreaterThan(250)
  })

  it('prints a table for people, and charts', async () => {
    const { stdout } = await simulate('--scenario', 'officer-missing', '--charts', folder)
    expect(stdout).toMatch(/fewest-late +\d+ +\d+\.\d %/)
    expect(stdout).toMatch(/No policy could have less than \d+ late/)
    for (const chart of ['officer-missing-waits.svg', 'officer-missing-late-by-hour.svg'])
      expect(readFileSync(join(folder, chart), 'utf8')).toMatch(/^<svg [\s\S]*<polyline[\s\S]*<\/svg>\n$/)
  })

  it.each([
    [['--scenario', 'nothing'], /no scenario "nothing"/],
    [[], /--scenario FILE/],
    [['--scenario', 'ordinary-day', '--policy', 'best'], /no policy "best"/],
    [['--scenario', 'ordinary-day', '--days', '0'], /--days is a whole number/],
    [['--scenario', file('bad.json', { ...TRACE, arrivals: [{ at: '25:00', service: 'A' }] })], /HH:MM/],
    [
      ['--scenario', file('night.json', { ...TRACE, hall: { ...TRACE.hall, closes: '07:00' } })],
      /closes before it opens/,
    ],
    [
      ['--scenario', file('alone.json', { ...TRACE, booths: [{ number: 1, services: ['B'] }] })],
      /No booth serves A/,
    ],
  ])('says what is wrong with %j, and ends with an error', async (args, sentence) => {
    await expect(simulate(...args)).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(sentence),
    })
  })

  it('ships scenarios that fit the format', () => {
    const shipped = join(import.meta.dirname, '../scenarios')
    for (const name of readdirSync(shipped)) {
      const scenario = readScenario(JSON.parse(readFileSync(join(shipped, name), 'utf8')))
      expect(`${scenario.name}.json`).toBe(name)
    }
    expect(readdirSync(shipped)).toHaveLength(6)
  })
})
