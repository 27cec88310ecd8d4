/** Characters and bytes of a command, unless it says another. */
export const PAYLOAD_LIMIT = 65_536

/** Whether a decoded payload is larger than a limit, without writing it out again. */
export function isLarger(payload: unknown, limit: number): boolean {
  let left = limit
  const walk = (value: unknown, depth: number): boolean => {
    if (depth > 16) return true
    if (typeof value === 'string') left -= value.length
    else if (ArrayBuffer.isView(value)) left -= value.byteLength
    else if (value !== null && typeof value === 'object')
      for (const key in value) {
        left -= key.length + 4
        if (left < 0 || walk((value as Record<string, unknown>)[key], depth + 1)) return true
      }
    else left -= 8
    return left < 0
  }
  return walk(payload, 0)
}
