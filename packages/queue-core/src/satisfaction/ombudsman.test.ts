import { describe, expect, it } from 'vitest'
import { bandOf, OMBUDSMAN_SCHEMES, OmbudsmanScheme, opinionText, schemeOf } from './ombudsman.ts'

describe('the Ombudsman’s judgement', () => {
  it('[S4] of a score is the band of its year: the published scores of the reference ministry', () => {
    expect(bandOf(2023, 79.39)).toMatchObject({ letter: 'B', zone: 'green' })
    expect(bandOf(2023, 77.99)).toMatchObject({ letter: 'C', zone: 'yellow' })
    expect(bandOf(2021, 88.42)).toMatchObject({ letter: null, zone: 'green' })
  })

  it('[S4] each band begins with its least score, and gaps between bands are closed by rounding', () => {
    const letters = [100, 88, 87.99, 78, 77.99, 54, 53.99, 32, 31.99, 0].map(
      score => bandOf(2024, score)!.letter,
    )
    expect(letters.join('')).toBe('AABBCCDDEE')
    expect(bandOf(2022, 87.996)).toMatchObject({ score: 88, letter: 'A' })
    expect([81, 80.99, 51, 50.99].map(score => bandOf(2021, score)!.zone)).toEqual([
      'green',
      'yellow',
      'yellow',
      'red',
    ])
  })

  it('[S5] from 2025 on is an opinion: no score is turned into one, and no zone is shown', () => {
    expect(schemeOf(2025)!.kind).toBe('opinion')
    expect(schemeOf(2031)!.kind).toBe('opinion')
    expect(bandOf(2025, 95)).toBeNull()
    const scheme = schemeOf(2025) as Extract<OmbudsmanScheme, { kind: 'opinion' }>
    expect(opinionText(scheme.labels[0]!, false).id).toBe('Kualitas Tertinggi Tanpa Maladministrasi')
  })

  it('[S4] a year before the first scheme has none; a hall’s own scheme takes over in its year', () => {
    expect(schemeOf(2020)).toBeNull()
    expect(bandOf(2020, 90)).toBeNull()
    const own = OmbudsmanScheme.parse({
      kind: 'bands',
      from: 2030,
      bands: [{ least: 0, letter: null, label: null, zone: 'red' }],
    })
    expect(bandOf(2030, 99, [...OMBUDSMAN_SCHEMES, own])).toMatchObject({ zone: 'red' })
  })
})
