import { PASSWORD_MAX } from '@antrean/queue-core'
import { expect, it } from 'vitest'
import { whyWeak } from './weak-password.ts'

const known = ['Ibu Kepala', 'Pelayanan Terpadu Satu Atap']

it.each([
  ...[
    'password',
    '12345678',
    'Password1',
    'P4ssw0rd!',
    'qwertyuiop',
    'iloveyou',
    'bismillah',
    'indonesia2026',
  ],
  ...['rahasia123', 'password', 'sayangku', 'monkey2026', 'kata sandi', 'admin123', 'User-2026', 'sandi123'],
])('%s is one of those that are tried first', password => {
  expect(whyWeak(password, known)).toMatch(/tried first\. Choose another/)
})

it.each([
  'ibukepala',
  'Ibu Kepala',
  'kepala2026',
  'PelayananTerpaduSatuAtap',
  'Antrean123',
  'supervisor',
  'loket-2026',
])('%s is what everybody knows here', password => {
  expect(whyWeak(password, known)).toMatch(/everybody here knows\. Choose another/)
})

it.each(['aaaaaaaa', 'abababab', '98765432', 'asdfghjk', 'zyxwvuts', '1qaz2wsx'])(
  '%s is hardly a password',
  password => {
    expect(whyWeak(password, known)).toMatch(/Choose another/)
  },
)

it('the passwords of the demonstration are no secret', () => {
  expect(whyWeak('antrean-admin', known)).toMatch(/documents of this program/)
})

it.each([
  'sandi-rahasia',
  'kuda benar baterai',
  'hujan-turun-sore',
  'Jk9#mQ2x',
  'rahasia-sari',
  'пароль-зонтик',
  '83619302',
])('%s is taken', password => {
  expect(whyWeak(password, known)).toBeNull()
})

it('is neither too short nor too long', () => {
  expect(whyWeak('pendek', known)).toMatch(/at least 8 characters/)
  const long = 'kuda benar baterai '.repeat(20)
  expect(whyWeak(long.slice(0, PASSWORD_MAX), known)).toBeNull()
  expect(whyWeak(long.slice(0, PASSWORD_MAX + 1), known)).toMatch(/at most 200 characters/)
})
