/**
 * Where a webhook may go. An administrator names it, and other systems of the hall stand in its own network, so inner addresses are fine;
 * what answers for the machine itself in a data centre (169.254.169.254 and its like) is not, by whatever name it is called.
 */
import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

const closed = new BlockList()
closed.addSubnet('0.0.0.0', 8)
closed.addSubnet('169.254.0.0', 16)
closed.addSubnet('224.0.0.0', 3)
closed.addAddress('::', 'ipv6')
closed.addSubnet('fe80::', 10, 'ipv6')
closed.addSubnet('ff00::', 8, 'ipv6')
// Of Amazon's machines, by the network that is otherwise for one's own.
closed.addAddress('fd00:ec2::254', 'ipv6')

const isClosed = (address: string): boolean => closed.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** One sentence, or null where it may go there. */
export function whyNotTo(given: string): string | null {
  const url = URL.parse(given)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return 'The address of a webhook begins with https:// (or http:// within the hall).'
  if (url.username || url.password)
    return 'An address with a name and a password in it is kept by too many. Leave them out: each call is signed.'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) && isClosed(host)
    ? `Nothing is sent to ${host}: no other system has such an address.`
    : null
}

/** As `dns.lookup`, without those addresses. */
export const openLookup: LookupFunction = (name, options, answer) =>
  lookup(name, { ...options, all: true }, (error, found) => {
    if (error) return answer(error, '', 4)
    const open = found.filter(({ address }) => !isClosed(address))
    const [first] = open
    if (!first) return answer(new Error(`${name} is at an address to which nothing is sent.`), '', 4)
    if (options.all) answer(null, open)
    else answer(null, first.address, first.family)
  })
