import { darkFace, type Glass } from '@antrean/display-driver'
import { morning } from '@antrean/hall-client/morning'
import type { BoothView, CallView, HallSnapshot } from '@antrean/queue-core/contract'
import { describe, expect, test } from 'vitest'
import { composeFace, hiddenNumber } from './compose-face.ts'

const hall = morning()
const vfd: Glass = { columns: 20, rows: 2 }
const sign: Glass = { columns: 13, rows: 1 }
const six: Glass = { columns: 6, rows: 1 }
const four: Glass = { columns: 4, rows: 1 }
const ticket = { number: 'A012', service: 'A', state: 'called', calledAt: hall.at } as const

const withBooth = (row: Partial<BoothView>, open = true): HallSnapshot => ({
  ...hall,
  hall: { ...hall.hall, open },
  booths: hall.booths.map(booth => (booth.number === 3 ? { ...booth, ...row } : booth)),
})
const boothFace = (
  glass: Glass,
  snapshot: HallSnapshot | null,
  more: { calling?: boolean; language?: 'en'; heard?: null } = {},
) =>
  composeFace({
    place: { booth: 3, language: more.language ?? 'id' },
    glass,
    snapshot,
    heard: more.heard === null ? null : (snapshot ?? hall),
    calling: more.calling ?? false,
    turn: 0,
  })

describe('a booth’s panel', () => {
  test('says the hall’s word for the place, and the number alone where the word has no room', () => {
    const meja = (en: string) => {
      const called = withBooth({ ticket })
      return { ...called, hall: { ...called.hall, place: { id: 'meja', en } } }
    }
    expect(boothFace(vfd, meja('counter')).lines).toEqual(['MEJA 3', 'A012'])
    expect(boothFace(sign, meja('counter')).lines).toEqual(['A012 MEJA 3'])
    expect(boothFace(vfd, meja('service counter'), { language: 'en' }).lines).toEqual([
      'SERVICE COUNTER 3',
      'A012',
    ])
    expect(boothFace(sign, meja('service counter'), { language: 'en' }).lines).toEqual(['A012 3'])
  })

  test.each([
    [vfd, ['LOKET 3', 'A012']],
    [sign, ['A012 LOKET 3']],
    [six, ['A012 3']],
    [four, ['A012']],
  ])('shows booth and number as far as there is room for both (%j)', (glass, lines) => {
    expect(boothFace(glass, withBooth({ ticket }))).toEqual({ lines, blink: false, brightness: 'normal' })
  })

  test.each([
    [vfd, ['LOKET 3', 'A012 (2/3)']],
    [sign, ['A012 (2/3) 3']],
    [six, ['A012 3']],
    [four, ['A012']],
  ])('[Q2] shows the date of the paper as far as there is room for it (%j)', (glass, lines) => {
    const twin = { ...ticket, number: 'A012 (2/3)' }
    expect(boothFace(glass, withBooth({ ticket: twin })).lines).toEqual(lines)
  })

  test('blinks brightly on a call, and only while there is a ticket', () => {
    expect(boothFace(vfd, withBooth({ ticket }), { calling: true })).toMatchObject({
      blink: true,
      brightness: 'bright',
    })
    expect(boothFace(vfd, withBooth({}), { calling: true })).toMatchObject({
      blink: false,
      lines: ['LOKET 3'],
    })
  })

  test.each([
    [vfd, { state: 'closed' }, ['LOKET 3', 'TUTUP']],
    [sign, { state: 'closed' }, ['TUTUP']],
    [four, { state: 'closed' }, ['3']],
    [vfd, { state: 'paused' }, ['LOKET 3', 'ISTIRAHAT']],
    [four, { state: 'paused' }, ['JEDA']],
  ] as const)('is dim at a booth that serves nobody (%j, %j)', (glass, row, lines) => {
    expect(boothFace(glass, withBooth(row))).toEqual({ lines, blink: false, brightness: 'dim' })
  })

  test('waits with the booth’s number while the booth is free', () => {
    expect(boothFace(vfd, withBooth({})).lines).toEqual(['LOKET 3'])
    expect(boothFace(four, withBooth({})).lines).toEqual(['3'])
  })

  test('is dark when booth and hall are closed, and not before its last visitor is served', () => {
    expect(boothFace(vfd, withBooth({ state: 'closed' }, false))).toEqual(darkFace)
    expect(boothFace(vfd, withBooth({ ticket }, false)).lines).toEqual(['LOKET 3', 'A012'])
  })

  test('shows dashes while nothing is known, and at a booth that the hall does not have', () => {
    expect(boothFace(vfd, null)).toEqual({ lines: ['LOKET 3', '----'], blink: false, brightness: 'dim' })
    expect(boothFace(vfd, null, { heard: null }).lines).toEqual(['3', '----'])
    expect(boothFace(four, null).lines).toEqual(['----'])
    const elsewhere = { ...hall, booths: hall.booths.filter(booth => booth.number !== 3) }
    expect(boothFace(vfd, elsewhere)).toEqual(boothFace(vfd, null))
  })

  test('shows a number whole or not at all: one that is cut would be another number', () => {
    const long = withBooth({ ticket: { ...ticket, number: 'A1017' } })
    expect(boothFace(four, long).lines).toEqual(['----'])
    expect(boothFace({ columns: 4, rows: 2 }, long).lines).toEqual(['3', '----'])
    const hundred = { ...hall, booths: [{ ...hall.booths[0]!, number: 125, state: 'closed' as const }] }
    const place = { booth: 125, language: 'id' as const }
    const glass = { columns: 2, rows: 1 }
    expect(
      composeFace({ place, glass, snapshot: hundred, heard: hundred, calling: false, turn: 0 }).lines,
    ).toEqual(['--'])
  })

  test('[Q47] calls its booth by its name, also while the hall is not heard', () => {
    const named = withBooth({ name: 'A1', ticket })
    expect(boothFace(vfd, named).lines).toEqual(['LOKET A1', 'A012'])
    expect(boothFace(sign, named).lines).toEqual(['A012 LOKET A1'])
    expect(boothFace(four, withBooth({ name: 'A1' })).lines).toEqual(['A1'])
    const silent = { place: { booth: 3, language: 'id' as const }, glass: vfd, snapshot: null, heard: named }
    expect(composeFace({ ...silent, calling: false, turn: 0 }).lines).toEqual(['LOKET A1', '----'])
  })

  test('[Q48] says which number it has no room for, and none where all fit', () => {
    const hides = (glass: Glass, number: string, booth: number | null = 3) =>
      hiddenNumber({ booth }, glass, withBooth({ ticket: { ...ticket, number } }))
    expect([hides(four, 'A999'), hides(four, 'A1000'), hides(six, 'A1000')]).toEqual([null, 'A1000', null])
    expect([hides(six, 'B2-001'), hides(six, 'B2-1000')]).toEqual([null, 'B2-1000'])
    expect([hides(four, 'A012 (2/3)'), hides(four, 'A1000', 2)]).toEqual([null, null])
    expect([hides(four, 'A1000', null), hides(sign, 'A1000', null)]).toEqual(['A1000', null])
  })

  test('speaks English where it is asked to', () => {
    expect(boothFace(vfd, withBooth({ state: 'closed' }), { language: 'en' }).lines).toEqual([
      'BOOTH 3',
      'CLOSED',
    ])
  })
})

describe('the wall', () => {
  const calls: CallView[] = [
    { seq: 1, number: 'B007', service: 'B', booth: 1, at: hall.at, recall: false },
    { seq: 2, number: 'A012', service: 'A', booth: 3, at: hall.at, recall: false },
  ]
  const wallFace = (glass: Glass, snapshot: HallSnapshot | null, calling = false, turn = 0) =>
    composeFace({ place: { booth: null, language: 'id' }, glass, snapshot, heard: null, calling, turn })

  test('shows the newest call on top', () => {
    expect(wallFace(vfd, { ...hall, calls }).lines).toEqual(['A012 LOKET 3', 'B007 LOKET 1'])
    expect(wallFace(sign, { ...hall, calls }, true)).toEqual({
      lines: ['A012 LOKET 3'],
      blink: true,
      brightness: 'bright',
    })
    expect(wallFace(six, { ...hall, calls }).lines).toEqual(['A012 3'])
  })

  test('shows whoever is called and has not come before whoever is served', () => {
    const served = withBooth({ ticket: { ...ticket, state: 'serving' } })
    const booths = served.booths.map(booth =>
      booth.number === 1 ? { ...booth, ticket: { ...ticket, number: 'B007', service: 'B' } } : booth,
    )
    expect(wallFace(sign, { ...served, booths, calls }).lines).toEqual(['B007 LOKET 1'])
  })

  test('welcomes before the first call, is dark when all is closed, and shows dashes when nothing is known', () => {
    expect(wallFace(vfd, hall).lines).toEqual(['SELAMAT DATANG'])
    const closed = {
      ...withBooth({}, false),
      booths: hall.booths.map(booth => ({ ...booth, state: 'closed' as const })),
    }
    expect(wallFace(vfd, { ...closed, calls })).toEqual(darkFace)
    expect(wallFace(vfd, null).lines).toEqual(['----'])
  })
})
