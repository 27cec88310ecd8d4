import { describe, expect, it } from 'vitest'
import { newContact, normalContact } from './contact.ts'

const phone = (written: string, country?: string) => {
  const found = normalContact({ phone: written }, country)
  return found.ok ? found.contact.phone : null
}

describe('a telephone number', () => {
  it('is the same one however it is written, with the country of the hall where it has none', () => {
    for (const written of ['0812-3456-7890', '+62 812 3456 7890', '0062 812 34567890', '(0812) 3456 7890'])
      expect(phone(written.replace(/^0062/, '+62'))).toBe('+6281234567890')
    expect(phone('012 345 6789', 'MY')).toBe('+60123456789')
    expect(phone('+44 20 7946 0958')).toBe('+442079460958')
  })

  it('is refused where it is none, in a sentence that does not repeat it', () => {
    expect(phone('sari')).toBeNull()
    const found = normalContact({ phone: '12' })
    expect(found).toMatchObject({ ok: false, message: expect.stringMatching(/with its area/) })
  })
})

it('an e-mail address is small letters without blanks, or refused', () => {
  expect(normalContact({ email: '  Ani@Example.ORG ' })).toMatchObject({
    contact: { email: 'ani@example.org' },
  })
  expect(normalContact({ email: 'ani@' })).toMatchObject({ ok: false })
})

describe('what somebody gives to be told by', () => {
  it('[N22] is refused where no message can reach it: a fixed line, and digits that nobody has', () => {
    const why = (written: string, country?: string) => {
      const found = newContact({ phone: written }, country)
      return found.ok ? null : found.message
    }
    expect(why('021 525 5733')).toMatch(/fixed line.*mobile number/)
    expect(why('+65 6123 4567')).toMatch(/fixed line/)
    for (const none of ['0000 0000 000', '+62 999 9999 9999'])
      expect(why(none)).toMatch(/no telephone number/)
    for (const [mobile, country] of [['0812-3456-7890'], ['+65 9123 4567'], ['012 345 6789', 'MY']] as const)
      expect(why(mobile, country)).toBeNull()
    expect(newContact({ phone: '0812-3456-7890', email: 'Ani@Example.org' })).toEqual({
      ok: true,
      contact: { phone: '+6281234567890', email: 'ani@example.org' },
    })
  })
})
