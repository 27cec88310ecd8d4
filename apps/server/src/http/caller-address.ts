/**
 * Where a request comes from. `X-Forwarded-For` is what anybody may write: it counts where it was handed over by a
 * reverse proxy that the hall was told of, and only as far back as such proxies reach.
 */
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, isIPv4 } from 'node:net'
import { networkInterfaces } from 'node:os'

export type Callers = ReturnType<typeof callersBehind>

/** `proxies`: addresses and networks, as `10.0.0.5` or `10.0.0.0/8`. Throws one sentence where one is none. */
export function callersBehind(proxies: readonly string[]) {
  const list = new BlockList()
  for (const given of proxies) add(list, given)

  function isProxy(address: string): boolean {
    const plain = unmapped(address)
    return isIP(plain) !== 0 && list.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6')
  }
  return {
    isProxy,
    addressOf({ socket, headers }: IncomingMessage): string {
      const forwarded = [headers['x-forwarded-for'] ?? []].flat().join().split(',')
      let address = unmapped(socket.remoteAddress ?? '')
      while (isProxy(address)) {
        const before = unmapped(forwarded.pop()?.trim() ?? '')
        if (isIP(before) === 0) break
        address = before
      }
      return address
    },
  }
}

function add(list: BlockList, given: string): void {
  const [address = '', bits] = given.split('/')
  const family = isIPv4(address) ? 'ipv4' : 'ipv6'
  const most = family === 'ipv4' ? 32 : 128
  if (isIP(address) === 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most)))
    throw new Error(
      `--trust-proxy ${given} is no address of a proxy. Give one like 127.0.0.1, or a network like 10.0.0.0/8.`,
    )
  if (bits === undefined) list.addAddress(address, family)
  else list.addSubnet(address, Number(bits), family)
}

/** An IPv4 address as a socket of both families writes it. */
const unmapped = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** Whether a caller runs on the server's own machine. */
export const isThisMachine = (address: string): boolean =>
  /^127\.|^::1$/.test(address) ||
  Object.values(networkInterfaces()).some(all => all?.some(its => its.address === address))
