/** What failed sign-ins are counted by. */
import { isIPv6 } from 'node:net'
import type { Limit } from './attempts.ts'

const MINUTE = 60_000

/**
 * A machine that this person signed in from before is counted by itself, so that strangers cannot keep it out. Of
 * everybody else it is the name from this place that counts; a place in all, or a name from everywhere, only where there
 * are so many failures that no office makes them, and then they wait for seconds.
 */
export function limitsOf(name: string, address: string, knownMachine: string | null): Limit[] {
  const who = name.toLowerCase()
  const place = placeOf(address)
  const slow = { free: 10, mostMs: MINUTE }
  const wide = { free: 100, mostMs: 5_000 }
  if (knownMachine) return [{ key: `machine:${knownMachine}`, ...slow, by: 'machine', name: who, place }]
  return [
    { key: `pair:${place} ${who}`, ...slow, by: 'name-at-place', name: who, place },
    { key: `place:${place}`, ...wide, by: 'place', name: null, place },
    { key: `name:${who}`, ...wide, by: 'name', name: who, place: null },
  ]
}

export function enrolmentLimit(address: string): Limit {
  const place = placeOf(address)
  return { key: `enrol:${place}`, free: 10, mostMs: MINUTE, by: 'code', name: null, place }
}

/** An address, or the network of 64 bits that one subscriber has of IPv6 addresses. */
export function placeOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [left = '', right] = plain.toLowerCase().split('%')[0]!.split('::')
  const before = left === '' ? [] : left.split(':')
  const after = right === undefined || right === '' ? [] : right.split(':')
  const zeros =
    right === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`
}
