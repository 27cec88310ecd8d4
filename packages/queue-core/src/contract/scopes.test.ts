import { expect, it } from 'vitest'
import { REPORTS } from '../report/reports.ts'
import { COMMANDS } from './commands.ts'
import { actingAs, SCOPES, scopesFor } from './scopes.ts'

it('every command is for no key at all, or for exactly those that its description names [W2]', () => {
  for (const { http, by, name } of COMMANDS) {
    const group = http.path.split('/')[0]!
    const named = by.filter(one => one !== 'display' && one !== 'desk-printer').map(one => `${one}:${group}`)
    const kept = ['people', 'clock', 'status'].includes(group)
    expect(scopesFor('POST', `/api/v1/${http.path}`).sort(), name).toEqual(kept ? [] : named.sort())
  }
  for (const { name, readers } of REPORTS)
    expect(scopesFor('GET', `/api/v1/reports/${name}`)).toEqual(readers.map(role => `${role}:reports`))
})

it('the scopes are those that something needs, each once', () => {
  expect(SCOPES).toEqual([...new Set(SCOPES)])
  expect(SCOPES).toEqual(
    expect.arrayContaining(['kiosk:tickets', 'officer:booths', 'supervisor:reports', 'ops:metrics']),
  )
  for (const group of ['people', 'clock', 'status', 'api-keys', 'webhooks', 'alerts', 'messages'])
    expect(SCOPES.filter(scope => scope.endsWith(`:${group}`))).toEqual([])
})

it('what no description names is for no key', () => {
  for (const [method, route] of [
    ['GET', '/api/v1/api-keys'],
    ['POST', '/api/v1/api-keys'],
    ['POST', '/api/v1/people/find'],
    ['DELETE', '/api/v1/session'],
    ['GET', '/api/v1/messages'],
  ] as const)
    expect(scopesFor(method, route)).toEqual([])
})

it('a key acts as whoever may most of those it has, and in its own group alone [W2]', () => {
  const needed = scopesFor('POST', '/api/v1/booths/{number}/next')
  expect(actingAs(['officer:booths'], needed)).toBe('officer')
  expect(actingAs(['supervisor:booths', 'officer:booths'], needed)).toBe('supervisor')
  expect(actingAs(['officer:cases', 'officer:tickets'], needed)).toBeNull()
  expect(actingAs(['officer:booths'], [])).toBeNull()
})
