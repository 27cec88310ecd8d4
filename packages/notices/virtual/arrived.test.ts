import { expect, it } from 'vitest'
import { writePdus } from '../src/modem/write-pdu.ts'
import { arrivedTexts } from './arrived.ts'

const PHONE = '+6281234567890'
const LONG = `Urusan Anda diteruskan. ${'Perkembangannya: https://antrean.contoh.id/c/abc. '.repeat(5)}`
const sent = (text: string, reference: number) => writePdus(PHONE, text, reference).map(({ hex }) => hex)

it('reads what was sent, in either alphabet, and a long text once its last part is there', () => {
  expect(arrivedTexts(sent('Nomor E-2026-000001, selesai.', 7))).toEqual([
    { to: PHONE, text: 'Nomor E-2026-000001, selesai.' },
  ])
  expect(arrivedTexts(sent('Selesai ✓', 8))).toEqual([{ to: PHONE, text: 'Selesai ✓' }])
  const parts = sent(LONG, 9)
  expect(parts.length).toBeGreaterThan(1)
  expect(arrivedTexts(parts)).toEqual([{ to: PHONE, text: LONG }])
  expect(arrivedTexts(parts.slice(1))).toEqual([])
})
