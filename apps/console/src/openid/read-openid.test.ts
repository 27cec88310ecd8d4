import { openIdWords } from '@antrean/words'
import { expect, test } from 'vitest'
import { readOpenId } from './read-openid.ts'

const words = openIdWords('en')
const WHOLE = {
  ...{ on: 'on', issuer: ' https://akun.contoh.go.id ', label: 'Akun', clientId: 'antrean', secret: '' },
  ...{
    nameClaim: 'name',
    roleClaim: 'groups',
    scope: 'profile',
    officer: 'petugas\n\n loket ',
    supervisor: '',
  },
}
function read(given: Record<string, string>) {
  const fields = new FormData()
  for (const [name, its] of Object.entries({ ...WHOLE, ...given })) fields.set(name, its)
  return readOpenId(fields, words)
}

test('what is written is read as it is meant, and a secret that is not written stays [A16]', () => {
  expect(read({})).toEqual({
    settings: {
      ...{ on: true, issuer: 'https://akun.contoh.go.id', label: 'Akun', clientId: 'antrean' },
      ...{ nameClaim: 'name', roleClaim: 'groups', scope: 'profile' },
      roles: { officer: ['petugas', 'loket'], supervisor: [], ops: [], administrator: [] },
    },
  })
  expect(read({ secret: 'x' })).toMatchObject({ settings: { secret: 'x' } })
})

test('what is wrong is said by its field [A16]', () => {
  expect(read({ issuer: 'http://akun.contoh.go.id' })).toEqual({ faults: { issuer: words.badIssuer } })
  expect(read({ label: ' ' })).toEqual({ faults: { label: words.missing } })
  expect(read({ officer: '' })).toEqual({ faults: { officer: words.noValue } })
  expect(read({ ops: 'x\n'.repeat(51) })).toEqual({ faults: { ops: words.tooMany } })
})
